package dev.yumalab.agents.recorded;

import dev.yumalab.agents.strategy.Scores;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.epoch.SparseRows;
import dev.yumalab.engine.random.RandomStreams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The validators of a history that follow strategies, and their turns. Not thread-safe. */
final class Followers {
  private static final double U16 = 65_535;

  private final HistorySetup setup;
  private final RandomStreams streams;
  private final List<Follower> all = new ArrayList<>();
  private final List<HistoryOrders> orders = new ArrayList<>();

  /** Nobody has acted yet. */
  Followers(HistorySetup setup, RandomStreams streams) {
    this.setup = setup;
    this.streams = streams;
    List<int[]> uids = setup.uids();
    for (int agent = 0; agent < setup.agents().size(); agent++) {
      HistoryAgent which = setup.agents().get(agent);
      for (int k = 0; k < uids.get(agent).length; k++) {
        int uid = uids.get(agent)[k];
        // A recorded uid is a stable name; that of a newcomer depends on the other newcomers.
        String name = uid < setup.history().neurons() ? which.name() + "/" + uid : which.name();
        Follower follower = new Follower(name, agent, uid, which.strategy());
        all.add(follower);
        orders.add(new HistoryOrders(follower, setup.neurons()));
      }
    }
  }

  List<Follower> all() {
    return all;
  }

  /** How many orders of an agent were refused. */
  long refused(int agent) {
    long sum = 0;
    for (int k = 0; k < all.size(); k++) {
      sum += all.get(k).agent() == agent ? orders.get(k).refused() : 0;
    }
    return sum;
  }

  /** Writes what they have decided and remember. */
  void save(DataOutput out) throws IOException {
    for (int k = 0; k < all.size(); k++) {
      all.get(k).save(out);
      orders.get(k).save(out);
    }
  }

  /** Reads what {@link #save} wrote, before anybody has acted. */
  void load(DataInput in) throws IOException {
    for (int k = 0; k < all.size(); k++) {
      all.get(k).load(in);
      orders.get(k).load(in);
    }
  }

  /** Puts what they decided over the record. */
  void load(NetworkState network, long step) {
    all.forEach(follower -> follower.load(network, step));
  }

  /**
   * All act, right after an epoch.
   *
   * @param step epochs that have run, those of the warm-up included
   * @param rules in force in it
   */
  void act(PresentEpoch present, long step, HistoryRules rules) {
    long firstStep = step + 1 + rules.revealEpochs();
    for (int k = 0; k < all.size(); k++) {
      Follower follower = all.get(k);
      HistoryOrders own = orders.get(k);
      own.turn(firstStep, present.lastEpochBlock() + 1);
      follower.act(
          new HistoryTurn(
              follower,
              step,
              present,
              own,
              rules.settings().get(follower.agent()),
              judgement(follower, firstStep),
              streams));
    }
  }

  /**
   * What a validator knows by itself when it decides: the row that it has on record for the epoch
   * in which the decision is in force, for that is what it decided in truth. A newcomer knows
   * nothing.
   */
  private Scores judgement(Follower follower, long firstStep) {
    int uid = follower.uid();
    if (uid >= setup.history().neurons()) {
      return _ -> Double.NaN;
    }
    SparseRows rows = setup.history().epochs().get(recordOf(firstStep)).weights();
    double[] quality = new double[setup.neurons()];
    for (int k = 0; k < rows.length(uid); k++) {
      quality[rows.column(uid, k)] = rows.value(uid, k) / U16;
    }
    return miner -> quality[miner];
  }

  /** Which recorded epoch a step replays; behind the last it is the last. */
  int recordOf(long step) {
    long last = setup.history().epochs().size() - 1L;
    return (int) Math.clamp(step - 1 - setup.warmUpEpochs(), 0, last);
  }
}
