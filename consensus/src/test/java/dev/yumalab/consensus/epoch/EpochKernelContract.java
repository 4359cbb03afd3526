package dev.yumalab.consensus.epoch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.consensus.conformance.GoldenVectors;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every kernel promises. Extend it in the module of a kernel and name the kernel; the rest is
 * inherited.
 */
public abstract class EpochKernelContract {
  private static final int RANDOM_CASES = 3_000;

  /** The kernel under test. */
  protected abstract EpochKernel kernel();

  @ParameterizedTest
  @ValueSource(strings = {GoldenVectors.EPOCH_SMALL, GoldenVectors.EPOCH_MEDIUM})
  void agreesWithTheChainInEveryBit(String file) {
    GoldenVectors.requireAgreement(file, kernel());
  }

  @Test
  void agreesWithTheReferenceOnRandomInput() {
    EpochKernel reference = new ReferenceKernel();
    for (long seed = 0; seed < RANDOM_CASES; seed++) {
      EpochInput input = RandomEpochs.of(seed);
      assertSame(kernel().compute(input), reference.compute(input), "seed " + seed);
    }
  }

  @Test
  void aBatchGivesWhatSingleNetworksGive() {
    int size = 7;
    LongFunction<EpochInput> inputs = seed -> resized(RandomEpochs.of(seed), 12);
    EpochParameters shared = inputs.apply(0).parameters();
    try (EpochSession batch = kernel().open(new EpochShape(size, 12))) {
      for (int i = 0; i < size; i++) {
        inputs.apply(i).loadInto(batch.network(i));
      }
      batch.run(shared);
      for (int i = 0; i < size; i++) {
        try (EpochSession single = kernel().open(EpochShape.single(12))) {
          inputs.apply(i).loadInto(single.network(0));
          single.run(shared);
          assertSame(batch.network(i).output(), single.network(0).output(), "network " + i);
        }
      }
    }
  }

  @Test
  void bondsAndPermitsOfAnEpochAreThoseThatTheNextReads() {
    for (long seed = 0; seed < 200; seed++) {
      EpochInput input = RandomEpochs.of(seed);
      int n = input.neurons();
      try (EpochSession resident = kernel().open(EpochShape.single(n));
          EpochSession fresh = kernel().open(EpochShape.single(n))) {
        NetworkState network = resident.network(0);
        input.loadInto(network);
        resident.run(input.parameters());
        input.loadInto(fresh.network(0));
        carry(network.output(), fresh.network(0));
        resident.run(input.parameters());
        fresh.run(input.parameters());
        assertSame(network.output(), fresh.network(0).output(), "seed " + seed);
      }
    }
  }

  @Test
  void aClearedUidActsAsOneThatNeverHadAnything() {
    EpochInput input = resized(RandomEpochs.of(5), 12);
    try (EpochSession cleared = kernel().open(EpochShape.single(12));
        EpochSession never = kernel().open(EpochShape.single(12))) {
      input.loadInto(cleared.network(0));
      cleared.network(0).clear(3);
      input.loadInto(never.network(0));
      int[] none = {};
      never.network(0).putWeights(3, none, none, 0);
      never.network(0).putBonds(3, none, none, 0);
      never.network(0).putStake(3, 0, 0);
      never.network(0).putCommitBlock(3, NetworkState.NO_COMMIT);
      never.network(0).putValidatorPermit(3, false);
      cleared.run(input.parameters());
      never.run(input.parameters());
      assertSame(cleared.network(0).output(), never.network(0).output(), "cleared");
    }
  }

  @Test
  void refusesWhatIsNotU16AndOutputBeforeTheFirstEpoch() {
    try (EpochSession session = kernel().open(EpochShape.single(2))) {
      NetworkState network = session.network(0);
      assertThatThrownBy(network::output).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> network.putWeights(0, new int[] {0}, new int[] {65_536}, 1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> network.putBonds(0, new int[] {-1}, new int[] {1}, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aNetworkWithoutUidsRuns() {
    try (EpochSession session = kernel().open(EpochShape.single(0))) {
      session.run(EpochParameters.newSubnet().raoEmission(1_000).build());
      assertThat(session.network(0).output().neurons()).isZero();
    }
  }

  private static void carry(EpochOutput from, NetworkState to) {
    for (int uid = 0; uid < from.neurons(); uid++) {
      int[] columns = new int[from.bondCount(uid)];
      int[] values = new int[columns.length];
      for (int k = 0; k < columns.length; k++) {
        columns[k] = from.bondColumn(uid, k);
        values[k] = from.bondValue(uid, k);
      }
      to.putBonds(uid, columns, values, columns.length);
      to.putValidatorPermit(uid, from.get(EpochField.NEW_VALIDATOR_PERMITS, uid) == 1);
    }
  }

  /** The same parameters and rows in a network of another size; missing uids are empty. */
  private static EpochInput resized(EpochInput input, int n) {
    long[] ones = new long[n];
    long[] commits = new long[n];
    long[] stake = new long[2 * n];
    boolean[] permits = new boolean[n];
    SparseRows.Builder weights = new SparseRows.Builder(n);
    for (int uid = 0; uid < n; uid++) {
      ones[uid] = input.parameters().currentBlock() - 1;
      commits[uid] = NetworkState.NO_COMMIT;
      stake[2 * uid] = 1_000 + 37L * uid * input.neurons();
      permits[uid] = uid < 5;
      for (int j = 0; j < n; j++) {
        weights.add(j, (uid * 7919 + j * 104_729 + input.neurons()) & 0xFFFF);
      }
      weights.endRow();
    }
    return new EpochInput(
        input.parameters(),
        ones,
        new long[n],
        commits,
        stake,
        permits,
        weights.build(),
        new SparseRows.Builder(n).build());
  }

  private static void assertSame(EpochOutput actual, EpochOutput expected, String what) {
    for (EpochField field : EpochField.values()) {
      for (int uid = 0; uid < expected.neurons(); uid++) {
        assertThat(actual.get(field, uid))
            .as("%s, %s[%d]", what, field, uid)
            .isEqualTo(expected.get(field, uid));
      }
    }
    for (int uid = 0; uid < expected.neurons(); uid++) {
      assertThat(bonds(actual, uid)).as("%s, bonds[%d]", what, uid).isEqualTo(bonds(expected, uid));
    }
  }

  private static String bonds(EpochOutput output, int uid) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < output.bondCount(uid); k++) {
      text.append(output.bondColumn(uid, k)).append('=').append(output.bondValue(uid, k));
      text.append(' ');
    }
    return text.toString();
  }
}
