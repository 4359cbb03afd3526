package dev.yumalab.ui.desktop.reading;

import dev.yumalab.scenarios.live.LiveNeurons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * All validators' weights on one miner over their stake, and where consensus cuts them.
 *
 * @param miner the miner's uid
 * @param supports by weight ascending, those who give it nothing included
 * @param consensus the weight that a majority of stake supports, 0..1
 * @param kappa the majority, 0..1
 * @param incentive the miner's share of the miners' emission, 0..1
 * @param clippedByTeam for each team what of its validators' weight on the miner is cut, as a share
 *     of that weight, by stake; NaN where it gives none
 */
public record ConsensusColumn(
    int miner,
    List<Support> supports,
    double consensus,
    double kappa,
    double incentive,
    List<Double> clippedByTeam) {

  /**
   * A validator's weight on the miner.
   *
   * @param validator uid
   * @param team index of the validator's team
   * @param stake share of the stake of those with a permit, above 0
   * @param weight share of the validator's weight, 0..1
   */
  public record Support(int validator, int team, double stake, double weight) {}

  /** Copies the lists. */
  public ConsensusColumn {
    supports = List.copyOf(supports);
    clippedByTeam = List.copyOf(clippedByTeam);
  }

  /** Reads the column of a miner. */
  public static ConsensusColumn of(CountedWeights weights, int miner) {
    LiveNeurons neurons = weights.state().neurons();
    List<Support> supports = new ArrayList<>();
    int teams = neurons.roster().teams().size();
    double[] given = new double[teams];
    double[] cut = new double[teams];
    double consensus = weights.consensus(miner);
    for (int uid = 0; uid < weights.neurons(); uid++) {
      double stake = weights.stake(uid);
      if (stake > 0) {
        int team = neurons.roster().teamOf(uid);
        double weight = weights.get(Layer.NORMALISED, uid, miner);
        supports.add(new Support(uid, team, stake, weight));
        given[team] += stake * weight;
        cut[team] += stake * Math.max(0, weight - consensus);
      }
    }
    supports.sort(Comparator.comparingDouble(Support::weight).thenComparingInt(Support::validator));
    List<Double> clipped = new ArrayList<>();
    for (int team = 0; team < teams; team++) {
      clipped.add(cut[team] / given[team]);
    }
    return new ConsensusColumn(
        miner,
        supports,
        consensus,
        weights.state().inForce().subnet().kappaU16() / CountedWeights.U16_MAX,
        neurons.get(LiveNeurons.Field.INCENTIVE, miner),
        clipped);
  }

  /** Who can be looked at: all that are no validators, or everybody where all are, ascending. */
  public static int[] miners(CountedWeights weights) {
    return Matrix.miners(weights);
  }

  /**
   * The miner from whom clipping takes most, by stake.
   *
   * @return the lowest uid of equals; empty where nothing is clipped
   */
  public static OptionalInt mostClipped(CountedWeights weights) {
    double[] cut = new double[weights.neurons()];
    for (int uid = 0; uid < cut.length; uid++) {
      double stake = weights.stake(uid);
      weights.row(
          Layer.NORMALISED,
          uid,
          (_, miner, weight) ->
              cut[miner] += stake * Math.max(0, weight - weights.consensus(miner)));
    }
    int best = -1;
    for (int uid = 0; uid < cut.length; uid++) {
      if (cut[uid] > (best < 0 ? 0 : cut[best])) {
        best = uid;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /** The ends of all supports along the stake, 0..1: where each step of the graph ends. */
  public double[] stakeEnds() {
    double[] ends = new double[supports.size()];
    double sum = 0;
    for (int i = 0; i < ends.length; i++) {
      sum += supports.get(i).stake();
      ends[i] = sum;
    }
    return ends;
  }

  /** What all validators together give the miner, by stake, 0..1. */
  public double given() {
    return supports.stream().mapToDouble(s -> s.stake() * s.weight()).sum();
  }

  /** What of {@link #given} is cut. */
  public double cut() {
    return supports.stream()
        .mapToDouble(s -> s.stake() * Math.max(0, s.weight() - consensus))
        .sum();
  }

  /** The uid before or after one in a list of miners, round the end. */
  public static int neighbour(int[] miners, int uid, int step) {
    int at = Arrays.binarySearch(miners, uid);
    int from = at >= 0 ? at : step > 0 ? -at - 2 : -at - 1;
    return miners[Math.floorMod(from + step, miners.length)];
  }
}
