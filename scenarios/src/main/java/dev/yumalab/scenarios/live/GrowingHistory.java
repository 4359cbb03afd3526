package dev.yumalab.scenarios.live;

import dev.yumalab.scenarios.run.OpenRun;
import java.util.List;

/** The history of a run as it grows. Belongs to the model's thread. */
final class GrowingHistory {
  private static final long NEURON_BYTES = 64L << 20;

  private final List<String> names;
  private final TeamSeries teams;
  private final NeuronSeries neurons = new NeuronSeries(NEURON_BYTES);

  /** Begins with the start of a run. */
  GrowingHistory(OpenRun run) {
    names = run.network().roster().teams();
    teams = new TeamSeries(names.size());
    add(run);
  }

  /** Adds the epoch that has just ended. */
  void add(OpenRun run) {
    teams.add(run.network(), run.teams(), run.epochs() == 0);
    neurons.add(run.network());
  }

  /** What has happened so far; it stays what it is now. */
  LiveHistory view() {
    return new View(names, teams.view(), neurons.view());
  }

  private record View(List<String> teams, TeamSeries.View series, NeuronSeries.View uids)
      implements LiveHistory {
    @Override
    public int points() {
      return series.points();
    }

    @Override
    public long epoch(int point) {
      return series.epoch(point);
    }

    @Override
    public long block(int point) {
      return series.block(point);
    }

    @Override
    public double get(Series which, int team, int point) {
      return series.get(which, team, point);
    }

    @Override
    public double gini(int point) {
      return series.gini(point);
    }

    @Override
    public int nakamoto(int point) {
      return series.nakamoto(point);
    }

    @Override
    public int neuronPoints() {
      return uids.points();
    }

    @Override
    public long neuronEpoch(int point) {
      return uids.epoch(point);
    }

    @Override
    public double neuron(LiveNeurons.Field field, int uid, int point) {
      return uids.get(field, uid, point);
    }
  }
}
