package dev.yumalab.scenarios.live;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Copies of who is in a network. */
final class NeuronCopies {
  private NeuronCopies() {}

  /** Copies what there is now. */
  static LiveNeurons of(TeamNetwork network) {
    Roster roster = network.roster();
    EpochOutput output = network.output();
    long[] stake = network.stakeRao();
    int n = stake.length;
    long[] incentive = new long[n];
    long[] dividends = new long[n];
    boolean[] permits = new boolean[n];
    for (int uid = 0; uid < Math.min(n, output.neurons()); uid++) {
      incentive[uid] = output.get(EpochField.SERVER_EMISSION, uid);
      dividends[uid] = output.get(EpochField.VALIDATOR_EMISSION, uid);
      permits[uid] = output.get(EpochField.NEW_VALIDATOR_PERMITS, uid) == 1;
    }
    return new LiveNeurons(
        roster,
        stake,
        incentive,
        dividends,
        permits,
        fields(network, output, stake),
        operators(network, roster),
        operatorNames(network, roster));
  }

  private static Map<LiveNeurons.Field, double[]> fields(
      TeamNetwork network, EpochOutput output, long[] stake) {
    double all = 0;
    for (long rao : stake) {
      all += rao;
    }
    Map<LiveNeurons.Field, double[]> fields = new EnumMap<>(LiveNeurons.Field.class);
    for (LiveNeurons.Field field : LiveNeurons.Field.values()) {
      double[] values = new double[stake.length];
      for (int uid = 0; uid < values.length; uid++) {
        values[uid] =
            switch (field) {
              case STAKE_SHARE -> all == 0 ? 0 : stake[uid] / all;
              case CONSENSUS -> number(output, EpochField.CONSENSUS, uid);
              case INCENTIVE -> number(output, EpochField.INCENTIVE, uid);
              case DIVIDENDS -> number(output, EpochField.DIVIDENDS, uid);
              case VALIDATOR_TRUST -> number(output, EpochField.VALIDATOR_TRUST, uid);
              case QUALITY -> network instanceof AgentWorld world ? world.quality(uid) : Double.NaN;
            };
      }
      fields.put(field, values);
    }
    return fields;
  }

  private static double number(EpochOutput output, EpochField field, int uid) {
    return uid < output.neurons() ? I32F32.toDouble(output.get(field, uid)) : 0;
  }

  private static int[] operators(TeamNetwork network, Roster roster) {
    return IntStream.range(0, roster.neurons())
        .map(
            uid -> network instanceof AgentWorld world ? world.operatorOf(uid) : roster.teamOf(uid))
        .toArray();
  }

  private static List<String> operatorNames(TeamNetwork network, Roster roster) {
    return network instanceof AgentWorld world
        ? IntStream.range(0, world.operators()).mapToObj(world::operatorName).toList()
        : roster.teams();
  }
}
