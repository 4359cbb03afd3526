package dev.yumalab.consensus.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.CheckedCapture;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * In networks that live for some epochs, with rows replaced and uids cleared between them, the
 * capture of every epoch is what it read, and no bit of what the kernel gives changes.
 */
class CapturingKernelProperties {
  @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyEpochIsCapturedAsItWasRead(@ForAll long seed) {
    RandomHistory history = new RandomHistory(seed);
    CheckedCapture kernel = new CheckedCapture(new FastKernel());
    try (ComparedNetwork network = new ComparedNetwork(history.neurons(), List.of(kernel))) {
      history.begin(network);
      for (int epoch = 0; epoch < history.epochs(); epoch++) {
        network.run(history.parameters(), "seed %d, epoch %d".formatted(seed, epoch));
        history.goOn(network);
      }
    }
    assertThat(kernel.epochs()).isEqualTo(history.epochs());
  }
}
