package dev.yumalab.consensus.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.consensus.fast.FastKernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever is done to it, the chain keeps its books, forgets nothing, and is the same everywhere.
 */
class ChainProperties {
  private static final int BLOCKS = 260;
  private static final Map<String, Integer> OUTCOMES = new TreeMap<>();

  @Property(tries = 40)
  void nothingAppearsOrVanishes(@ForAll long seed) {
    Random random = new Random(seed);
    List<Extrinsic.CommitWeights> commits = new ArrayList<>();
    try (Chain chain = RandomChain.of(new FastKernel())) {
      for (int b = 0; b < BLOCKS; b++) {
        RandomChain.block(chain, random, commits, OUTCOMES);
        chain.ledger().requireConserved();
      }
      assertThat(chain.view(1).epochs()).isGreaterThanOrEqualTo(5);
    }
  }

  /** Random chains meet nearly all ways to be accepted, and many to be refused. */
  @AfterContainer
  static void manyKindsOfOutcomeWereMet() {
    assertThat(OUTCOMES.keySet())
        .contains(
            "Register accepted",
            "SetWeights accepted",
            "CommitWeights accepted",
            "RevealWeights accepted",
            "CommitTimelocked accepted",
            "AddStake accepted",
            "RemoveStake accepted",
            "SetChildren accepted",
            "OwnerSet accepted",
            "ResetBonds accepted");
    assertThat(OUTCOMES.size()).isGreaterThan(22);
  }

  @Property(tries = 20)
  void skippingIdleBlocksChangesNothing(@ForAll long seed) throws IOException {
    Random plans = new Random(seed);
    try (Chain stepping = RandomChain.of(new FastKernel());
        Chain skipping = RandomChain.of(new FastKernel())) {
      List<Extrinsic.CommitWeights> commits = new ArrayList<>();
      while (stepping.block() < BLOCKS) {
        // Something is sent every 17 blocks or so; both chains get it in the same block.
        long next = stepping.block() + 1 + plans.nextInt(34);
        List<Extrinsic> calls = RandomChain.extrinsics(plans, commits);
        while (stepping.block() < next) {
          stepping.step();
        }
        while (skipping.block() < next) {
          skipping.skipTo(Math.min(next, skipping.nextEventBlock()));
          skipping.step();
        }
        RandomChain.apply(stepping, calls, OUTCOMES);
        RandomChain.apply(skipping, calls, OUTCOMES);
      }
      // What is caught up on at a look is looked at in both.
      for (int netuid = 1; netuid <= RandomChain.SUBNETS; netuid++) {
        assertThat(skipping.view(netuid).burnRao()).isEqualTo(stepping.view(netuid).burnRao());
      }
      assertThat(RandomChain.state(skipping)).isEqualTo(RandomChain.state(stepping));
    }
  }

  @Property(tries = 20)
  void savedChainGoesOnAlike(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    int savedAt = 20 + new Random(seed).nextInt(BLOCKS - 40);
    List<Extrinsic.CommitWeights> commits = new ArrayList<>();
    try (Chain chain = RandomChain.of(new FastKernel());
        Chain restored =
            new Chain(new ChainParameters(1_000_000_000, 2, 10, 2, 100), new FastKernel())) {
      for (int b = 0; b < savedAt; b++) {
        RandomChain.block(chain, random, commits, OUTCOMES);
      }
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      chain.save(new DataOutputStream(saved));
      restored.load(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
      assertThat(RandomChain.state(restored)).isEqualTo(RandomChain.state(chain));
      for (int b = savedAt; b < BLOCKS; b++) {
        List<Extrinsic> calls = RandomChain.extrinsics(random, commits);
        chain.step();
        restored.step();
        RandomChain.apply(chain, calls, OUTCOMES);
        RandomChain.apply(restored, calls, OUTCOMES);
      }
      assertThat(RandomChain.state(restored)).isEqualTo(RandomChain.state(chain));
    }
  }

  @Property(tries = 20)
  void kernelsAgree(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<Extrinsic.CommitWeights> commits = new ArrayList<>();
    try (Chain fast = RandomChain.of(new FastKernel());
        Chain reference = RandomChain.of(new ReferenceKernel())) {
      for (int b = 0; b < BLOCKS; b++) {
        List<Extrinsic> calls = RandomChain.extrinsics(random, commits);
        fast.step();
        reference.step();
        RandomChain.apply(fast, calls, OUTCOMES);
        RandomChain.apply(reference, calls, OUTCOMES);
      }
      assertThat(RandomChain.state(fast)).isEqualTo(RandomChain.state(reference));
    }
  }
}
