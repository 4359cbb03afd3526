package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.fixed.I32F32;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Makes the consensus graph of a miner from what the reference kernel computed. */
final class ExplainedColumn {
  private ExplainedColumn() {}

  static MinerColumn of(EpochTrace trace, int miner) {
    Objects.checkIndex(miner, trace.neurons());
    long consensus = trace.vector(EpochQuantity.CONSENSUS)[miner];
    List<MinerColumn.Vote> sorted = new ArrayList<>();
    long above = 0;
    for (MinerColumn.Vote vote : byWeight(trace, miner)) {
      sorted.add(
          new MinerColumn.Vote(
              vote.validator(),
              vote.stake(),
              vote.weight(),
              Math.min(vote.weight(), consensus),
              above));
      above = I32F32.saturatingAdd(above, vote.stake());
    }
    return new MinerColumn(
        miner, I32F32.fromU16Proportion(trace.parameters().kappa()), above, consensus, sorted);
  }

  private static List<MinerColumn.Vote> byWeight(EpochTrace trace, int miner) {
    long[] activeStake = trace.vector(EpochQuantity.ACTIVE_STAKE);
    long[] deciding = WeightedMedian.decidingStake(activeStake);
    List<MinerColumn.Vote> votes = new ArrayList<>();
    for (int uid = 0; uid < activeStake.length; uid++) {
      if (activeStake[uid] > 0) {
        long weight = trace.at(EpochQuantity.WEIGHT, uid, miner);
        votes.add(new MinerColumn.Vote(uid, deciding[votes.size()], weight, weight, 0));
      }
    }
    votes.sort(Comparator.comparingLong(MinerColumn.Vote::weight).reversed());
    return votes;
  }
}
