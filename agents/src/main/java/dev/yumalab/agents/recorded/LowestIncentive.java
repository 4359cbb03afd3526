package dev.yumalab.agents.recorded;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernel;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the miners of a recorded network that earn least: whom a cabal would favour. */
public final class LowestIncentive {
  /** How many epochs run before miners are compared: bonds have then mostly settled. */
  public static final int WARM_UP_EPOCHS = 20;

  private LowestIncentive() {}

  /**
   * How many miners are chosen of a network.
   *
   * @param neurons all uids
   * @return a tenth of them, rounded down, at least 1
   */
  public static int count(int neurons) {
    return Math.max(neurons / 10, 1);
  }

  /**
   * Runs the recorded weights for {@link #WARM_UP_EPOCHS} epochs, without a coalition, and takes
   * the uids that set no weights and have the lowest incentive in the last; of equal ones the lower
   * uid.
   *
   * @return {@link #count} uids, or all that set no weights if there are fewer
   */
  public static Set<Integer> find(SnapshotSetup setup, SnapshotRules rules, EpochKernel kernel) {
    SnapshotSetup plain = setup.withoutCoalition();
    try (SnapshotNetwork network = new SnapshotNetwork(plain, rules.subnet(), kernel)) {
      for (int epoch = 0; epoch < WARM_UP_EPOCHS; epoch++) {
        network.runEpoch(rules);
      }
      return IntStream.range(0, network.roster().neurons())
          .filter(uid -> !network.roster().isValidator(uid))
          .boxed()
          .sorted(
              Comparator.comparingLong(
                  (Integer uid) -> network.output().get(EpochField.INCENTIVE, uid)))
          .limit(count(network.roster().neurons()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
