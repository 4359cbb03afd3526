package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.epoch.EpochKernel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.CRC32C;

/** A small chain and random things to do to it, the same for the same seed. */
final class RandomChain {
  static final int SUBNETS = 3;
  static final int HOTKEYS = 40;
  static final int COLDKEYS = 8;

  private RandomChain() {}

  /** Three subnets with neurons, stake and permits. */
  static Chain of(EpochKernel kernel) {
    Chain chain = new Chain(new ChainParameters(1_000_000_000, 2, 10, 2, 100), kernel);
    for (int c = 0; c < COLDKEYS; c++) {
      chain.newColdkey();
      chain.endow(c, 500_000_000_000L);
    }
    for (int h = 0; h < HOTKEYS; h++) {
      chain.newHotkey(h % COLDKEYS);
    }
    for (int netuid = 1; netuid <= SUBNETS; netuid++) {
      SubnetHyperparameters rules =
          SubnetHyperparameters.ofNewSubnet()
              .with(Hyperparameter.TEMPO, 40)
              .with(Hyperparameter.MAX_ALLOWED_UIDS, 20)
              .with(Hyperparameter.MAX_ALLOWED_VALIDATORS, 6)
              .with(Hyperparameter.IMMUNITY_PERIOD, 60)
              .with(Hyperparameter.MIN_NON_IMMUNE_UIDS, 3)
              .with(Hyperparameter.WEIGHTS_SET_RATE_LIMIT, 5)
              .with(Hyperparameter.BONDS_RESET, 1)
              .with(Hyperparameter.COMMIT_REVEAL, netuid == 1 ? 0 : 1)
              .with(Hyperparameter.YUMA3, netuid == 3 ? 0 : 1);
      chain.newSubnet(rules);
      chain.setOwner(netuid, 0);
      for (int h = 0; h < 14; h++) {
        chain.enrol(netuid, h);
        if (h < 8) {
          chain.endow(netuid, h % COLDKEYS, h, (h + 1) * 100_000_000_000L);
        }
      }
      chain.grantPermits(netuid);
    }
    return chain;
  }

  /** Random extrinsics for one block; commits are remembered so that they can be revealed. */
  static List<Extrinsic> extrinsics(Random random, List<Extrinsic.CommitWeights> commits) {
    List<Extrinsic> calls = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      calls.add(one(random, commits));
    }
    return calls;
  }

  private static Extrinsic one(Random random, List<Extrinsic.CommitWeights> commits) {
    int netuid = 1 + random.nextInt(SUBNETS);
    int hotkey = random.nextInt(HOTKEYS);
    int coldkey = random.nextInt(10) == 0 ? random.nextInt(COLDKEYS) : hotkey % COLDKEYS;
    int validator = random.nextInt(8);
    Extrinsic.Content content = content(random);
    return switch (random.nextInt(16)) {
      case 0, 1, 2 ->
          new Extrinsic.Register(
              netuid,
              coldkey,
              hotkey,
              random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(900_000_000));
      case 3, 4 -> new Extrinsic.SetWeights(1, validator, content.uids(), content.values(), 0);
      case 5 -> {
        var commit = new Extrinsic.CommitWeights(netuid, validator, content);
        commits.add(commit);
        yield commit;
      }
      case 6 -> {
        if (commits.isEmpty()) {
          yield new Extrinsic.ResetBonds(netuid, hotkey);
        }
        var commit = commits.get(random.nextInt(commits.size()));
        yield new Extrinsic.RevealWeights(commit.netuid(), commit.hotkey(), commit.content());
      }
      case 7, 8, 9 ->
          new Extrinsic.CommitTimelocked(
              netuid, validator, content, random.nextInt(400), random.nextInt(5) > 0, 4);
      case 10 -> new Extrinsic.AddStake(netuid, coldkey, hotkey, random.nextInt(1_000_000_000));
      case 11 -> new Extrinsic.RemoveStake(netuid, coldkey, hotkey, random.nextInt(1_000_000_000));
      case 12 ->
          new Extrinsic.SetChildren(
              netuid,
              coldkey,
              hotkey,
              new int[] {random.nextInt(HOTKEYS), random.nextInt(HOTKEYS)},
              new long[] {random.nextLong() >>> 2, random.nextLong() >>> 1});
      case 13 -> new Extrinsic.SetDelegateTake(netuid, coldkey, hotkey, random.nextInt(12_000));
      case 14 -> new Extrinsic.ResetBonds(netuid, hotkey);
      default ->
          new Extrinsic.OwnerSet(
              netuid,
              0,
              random.nextBoolean()
                  ? Hyperparameter.IMMUNITY_PERIOD
                  : Hyperparameter.BURN_INCREASE_MILLIONTHS,
              random.nextInt(2_000_000));
    };
  }

  private static Extrinsic.Content content(Random random) {
    int length = 1 + random.nextInt(6);
    int[] uids = new int[length];
    int[] values = new int[length];
    int uid = random.nextInt(4);
    for (int k = 0; k < length; k++) {
      uids[k] = uid;
      values[k] = random.nextInt(65_536);
      uid += 1 + random.nextInt(3);
    }
    return new Extrinsic.Content(uids, values, random.nextLong(), 0);
  }

  /** Begins the next block and applies random extrinsics; counts what was accepted and refused. */
  static void block(
      Chain chain,
      Random random,
      List<Extrinsic.CommitWeights> commits,
      Map<String, Integer> outcomes) {
    chain.step();
    apply(chain, extrinsics(random, commits), outcomes);
  }

  static void apply(Chain chain, List<Extrinsic> calls, Map<String, Integer> outcomes) {
    for (Extrinsic call : calls) {
      Optional<ChainError> refused = chain.apply(call);
      String name = call.getClass().getSimpleName();
      outcomes.merge(refused.map(Enum::name).orElse(name + " accepted"), 1, Integer::sum);
    }
  }

  /** All parts of the state by name, each as its length and a checksum. */
  static Map<String, String> state(Chain chain) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    chain.visit(
        (name, part) -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          part.save(new DataOutputStream(bytes));
          CRC32C checksum = new CRC32C();
          checksum.update(bytes.toByteArray());
          parts.put(name, bytes.size() + " bytes, " + Long.toHexString(checksum.getValue()));
        });
    return parts;
  }
}
