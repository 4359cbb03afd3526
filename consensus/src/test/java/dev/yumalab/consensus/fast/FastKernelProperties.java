package dev.yumalab.consensus.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochParameters;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;

/**
 * The fast kernel, in vectors and in plain loops, equals the reference on random networks that live
 * for some epochs; it hands over only what it says; and the networks are of every kind.
 */
class FastKernelProperties {
  private static final int ENOUGH = 1_000;
  private static final Set<EpochClass> RARE =
      EnumSet.range(EpochClass.ROW_WHOLLY_MASKED, EpochClass.SOLE_HOLDER);

  /** What the networks of all seeds were. */
  private static final class Census {
    private final Map<EpochClass, Integer> fast = new EnumMap<>(EpochClass.class);
    private int epochs;
    private int fastEpochs;

    void count(boolean isFast, Set<EpochClass> classes) {
      epochs++;
      if (isFast) {
        fastEpochs++;
        classes.forEach(found -> fast.merge(found, 1, Integer::sum));
      }
    }

    @Override
    public String toString() {
      return "%d of %d epochs fast, by class %s".formatted(fastEpochs, epochs, fast);
    }
  }

  private final Store<Census> census = Store.getOrCreate("census", Lifespan.PROPERTY, Census::new);

  @Property(tries = 1_400, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyEpochIsThatOfTheReference(@ForAll long seed) {
    RandomHistory history = new RandomHistory(seed);
    try (ComparedNetwork network = new ComparedNetwork(history.neurons())) {
      history.begin(network);
      for (int epoch = 0; epoch < history.epochs(); epoch++) {
        EpochParameters parameters = history.parameters();
        Set<EpochClass> classes = EpochClass.before(parameters, network.state());
        boolean isFast =
            network.run(parameters, "seed %d, epoch %d".formatted(seed, epoch)).isEmpty();
        classes.addAll(EpochClass.after(network.expected()));
        census.get().count(isFast, classes);
        history.goOn(network);
      }
    }
  }

  @AfterProperty
  void everyKindWasThereOftenEnough() {
    Census found = census.get();
    assertThat(found.fastEpochs).as(found.toString()).isGreaterThan(found.epochs / 2);
    for (EpochClass kind : EpochClass.values()) {
      assertThat(found.fast.getOrDefault(kind, 0))
          .as("%s: %s", kind, found)
          .isGreaterThanOrEqualTo(RARE.contains(kind) ? ENOUGH / 10 : ENOUGH);
    }
  }
}
