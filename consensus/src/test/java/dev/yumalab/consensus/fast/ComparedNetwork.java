package dev.yumalab.consensus.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One network in the reference kernel and in the fast kernel of both kinds, all resident and always
 * in the same state. Fails where an epoch differs in any bit, or is handed over without a reason.
 */
final class ComparedNetwork implements AutoCloseable {
  private final PlainState state;
  private final EpochSession reference;
  private final List<EpochSession> fast;

  ComparedNetwork(int neurons) {
    this(neurons, List.of(new FastKernel(Tiles.vectors()), new FastKernel(Tiles.plain())));
  }

  ComparedNetwork(int neurons, List<? extends EpochKernel> kernels) {
    EpochShape shape = EpochShape.single(neurons);
    state = new PlainState(neurons);
    reference = new ReferenceKernel().open(shape);
    fast = kernels.stream().map(kernel -> kernel.open(shape)).toList();
  }

  /** What was put so far, and the bonds and permits of the last epoch. */
  PlainState state() {
    return state;
  }

  /** Changes the state everywhere. */
  void change(Consumer<NetworkState> change) {
    change.accept(state);
    sessions().forEach(session -> change.accept(session.network(0)));
  }

  private Stream<EpochSession> sessions() {
    return Stream.concat(Stream.of(reference), fast.stream());
  }

  /**
   * Runs an epoch everywhere and compares.
   *
   * @param what names the case in failures
   * @return why it was handed over, empty if it was computed fast
   */
  Optional<HandOver> run(EpochParameters parameters, String what) {
    sessions().forEach(session -> session.run(parameters));
    EpochOutput expected = expected();
    Set<HandOver> reasons = Reasons.of(parameters, state, expected);
    Optional<HandOver> given = Optional.empty();
    for (EpochSession session : fast) {
      EpochOutput actual = session.network(0).output();
      given = Reasons.given(actual);
      assertThat(given.isPresent())
          .as("%s: handed over, reasons %s", what, reasons)
          .isEqualTo(!reasons.isEmpty());
      given.ifPresent(reason -> assertThat(reasons).as(what).contains(reason));
      requireSame(actual, expected, what);
    }
    carry(expected);
    return given;
  }

  /** What the reference gave last. */
  EpochOutput expected() {
    return reference.network(0).output();
  }

  private void carry(EpochOutput expected) {
    for (int uid = 0; uid < state.neurons; uid++) {
      int[] columns = new int[expected.bondCount(uid)];
      int[] values = new int[columns.length];
      expected.copyBonds(uid, columns, values);
      state.putBonds(uid, columns, values, columns.length);
      state.putValidatorPermit(uid, expected.get(EpochField.NEW_VALIDATOR_PERMITS, uid) == 1);
    }
  }

  /** Fails unless two outputs have the same bits, bonds in the same order. */
  static void requireSame(EpochOutput actual, EpochOutput expected, String what) {
    int n = expected.neurons();
    assertThat(actual.neurons()).as(what).isEqualTo(n);
    long[] actualField = new long[n];
    long[] expectedField = new long[n];
    for (EpochField field : EpochField.values()) {
      actual.copy(field, actualField);
      expected.copy(field, expectedField);
      for (int uid = 0; uid < n; uid++) {
        if (actualField[uid] != expectedField[uid] || actual.get(field, uid) != actualField[uid]) {
          assertThat(actualField[uid])
              .as("%s, %s[%d]", what, field, uid)
              .isEqualTo(expectedField[uid])
              .isEqualTo(actual.get(field, uid));
        }
      }
    }
    for (int uid = 0; uid < n; uid++) {
      requireSameBonds(actual, expected, uid, what);
    }
  }

  private static void requireSameBonds(
      EpochOutput actual, EpochOutput expected, int uid, String what) {
    int count = expected.bondCount(uid);
    int room = Math.max(count, expected.neurons());
    int[] columns = new int[room];
    int[] values = new int[room];
    int copied = actual.copyBonds(uid, columns, values);
    boolean same = copied == count && actual.bondCount(uid) == count;
    for (int k = 0; same && k < count; k++) {
      same =
          columns[k] == expected.bondColumn(uid, k)
              && values[k] == expected.bondValue(uid, k)
              && actual.bondColumn(uid, k) == columns[k]
              && actual.bondValue(uid, k) == values[k];
    }
    if (!same) {
      assertThat(bonds(actual, uid)).as("%s, bonds[%d]", what, uid).isEqualTo(bonds(expected, uid));
      throw new AssertionError("%s, bonds[%d]: copied and read bonds differ".formatted(what, uid));
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

  @Override
  public void close() {
    sessions().forEach(EpochSession::close);
  }
}
