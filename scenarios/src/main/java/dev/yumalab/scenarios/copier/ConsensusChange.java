package dev.yumalab.scenarios.copier;

import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.agents.recorded.HistoryNetwork;
import dev.yumalab.agents.recorded.HistorySetup;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernel;
import java.util.ArrayList;
import java.util.List;

/** How fast the consensus of a history moves where nobody copies it. */
final class ConsensusChange {
  private final List<double[]> consensus = new ArrayList<>();

  private final int skipped;

  /**
   * Replays the record alone.
   *
   * @param epochs how many are replayed
   * @param skipped how many of them at the beginning do not count
   */
  ConsensusChange(
      HistorySetup record, SubnetRules rules, int epochs, int skipped, EpochKernel kernel) {
    this.skipped = skipped;
    try (HistoryNetwork network = new HistoryNetwork(record, rules, kernel)) {
      for (int epoch = 0; epoch < epochs; epoch++) {
        network.runEpoch(rules);
        consensus.add(normalised(network));
      }
    }
  }

  private static double[] normalised(HistoryNetwork network) {
    double[] values = new double[network.roster().neurons()];
    double sum = 0;
    for (int uid = 0; uid < values.length; uid++) {
      values[uid] = network.output().get(EpochField.CONSENSUS, uid);
      sum += values[uid];
    }
    for (int uid = 0; uid < values.length && sum > 0; uid++) {
      values[uid] /= sum;
    }
    return values;
  }

  /**
   * The part of consensus that moves from one uid to another within so many epochs, mean over the
   * record: half the sum of absolute differences.
   *
   * @return 0..1; NaN where the record is not so long
   */
  double within(int epochs) {
    double sum = 0;
    int pairs = 0;
    for (int later = Math.max(epochs, skipped); later < consensus.size(); later++) {
      double[] now = consensus.get(later);
      double[] then = consensus.get(later - epochs);
      for (int uid = 0; uid < now.length; uid++) {
        sum += Math.abs(now[uid] - then[uid]) / 2;
      }
      pairs++;
    }
    return pairs == 0 ? Double.NaN : sum / pairs;
  }
}
