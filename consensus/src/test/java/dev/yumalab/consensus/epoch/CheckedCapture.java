package dev.yumalab.consensus.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/**
 * A kernel under a {@link CapturingKernel}; after every epoch of every network, the reference must
 * make of what was captured what the kernel has just given. For tests.
 */
public final class CheckedCapture implements EpochKernel {
  private final CapturingKernel kernel;
  private int epochs;

  /** Captures what a kernel reads. */
  public CheckedCapture(EpochKernel kernel) {
    this.kernel = new CapturingKernel(kernel);
  }

  /** How many epochs of how many networks were checked. */
  public int epochs() {
    return epochs;
  }

  @Override
  public String name() {
    return kernel.name();
  }

  @Override
  public EpochSession open(EpochShape shape) {
    EpochSession session = kernel.open(shape);
    return new EpochSession() {
      @Override
      public EpochShape shape() {
        return session.shape();
      }

      @Override
      public NetworkState network(int index) {
        return session.network(index);
      }

      @Override
      public void run(EpochParameters parameters) {
        session.run(parameters);
        for (int index = 0; index < shape.networks(); index++) {
          check(index, session.network(index).output());
        }
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }

  private void check(int index, EpochOutput given) {
    EpochInput input = kernel.last(index).orElseThrow().input();
    String what = "network " + index + ", epoch " + epochs++;
    requireSame(new ReferenceKernel().compute(input), given, what);
    if (index == 0) {
      Optional<EpochInput> last = kernel.lastInput();
      assertThat(last.orElseThrow().parameters()).as(what).isEqualTo(input.parameters());
    }
  }

  private static void requireSame(EpochOutput actual, EpochOutput expected, String what) {
    long[] actualField = new long[expected.neurons()];
    long[] expectedField = new long[expected.neurons()];
    for (EpochField field : EpochField.values()) {
      actual.copy(field, actualField);
      expected.copy(field, expectedField);
      assertThat(actualField).as("%s, %s", what, field).isEqualTo(expectedField);
    }
    for (int uid = 0; uid < expected.neurons(); uid++) {
      assertThat(bonds(actual, uid)).as("%s, bonds[%d]", what, uid).isEqualTo(bonds(expected, uid));
    }
  }

  private static int[] bonds(EpochOutput output, int uid) {
    int[] flat = new int[2 * output.bondCount(uid)];
    for (int k = 0; k < output.bondCount(uid); k++) {
      flat[2 * k] = output.bondColumn(uid, k);
      flat[2 * k + 1] = output.bondValue(uid, k);
    }
    return flat;
  }
}
