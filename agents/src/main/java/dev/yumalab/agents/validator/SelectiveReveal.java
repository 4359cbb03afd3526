package dev.yumalab.agents.validator;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Commits several alternatives by hash and reveals the one that fits best what others have revealed
 * in the meantime (family A4). Hash commits stay possible beside timelocked ones, and revealing is
 * a choice: the rate limit of 100 blocks leaves room for three in an epoch of 360. The alternatives
 * are its own judgement, sharpened and blunted.
 *
 * <p>Source: {@code subnets/weights.rs}, {@code do_commit_weights}, {@code do_reveal_weights}: at
 * most 10 unrevealed commits, each to be revealed in exactly one epoch.
 */
final class SelectiveReveal implements Strategy {
  private static final int VERSION = 1;

  /** So many blocks before the epoch ends it looks at what others have revealed. */
  private static final int LAST_BLOCKS = 5;

  static final Knob.Whole ALTERNATIVES =
      new Knob.Whole(
          "alternatives",
          1,
          10,
          3,
          "commits",
          "How many alternatives it commits in an epoch, as far as the rate limit allows.");

  static final StrategyKind KIND =
      new StrategyKind(
          "selective-reveal",
          "Commits alternatives and reveals the one that others have made the best.",
          "A4",
          "dividend_per_stake_mean",
          Fidelity.BLOCK,
          List.of(ALTERNATIVES),
          SelectiveReveal::new);

  private final List<Committed> committed = new ArrayList<>();
  private long lastEpoch = -1;
  private long lastCommit = Long.MIN_VALUE / 2;
  private int commits;

  /**
   * One alternative of all of the operator's validators.
   *
   * @param epoch in which it was committed
   * @param sharpness which alternative it is
   * @param tickets one for each validator that committed it
   */
  private record Committed(long epoch, double sharpness, List<Ticket> tickets) {}

  private record Ticket(int hotkey, long number) {}

  @Override
  public void act(Turn turn) {
    PublicSubnet subnet = turn.subnet();
    if (!subnet.commitReveal()) {
      Rating rating = Rating.byQuality(turn, 1);
      for (int hotkey : turn.operator().validators()) {
        rating.send(turn.orders(), hotkey);
      }
      return;
    }
    if (turn.epoch() != lastEpoch) {
      lastEpoch = turn.epoch();
      commits = 0;
    }
    long end = subnet.nextEpochBlock() - LAST_BLOCKS;
    if (turn.block() >= end) {
      reveal(turn);
      return;
    }
    boolean mayCommit = turn.block() - lastCommit > subnet.weightsRateLimitBlocks();
    if (mayCommit && commits < turn.settings().get(ALTERNATIVES)) {
      commit(turn);
    }
    long again = turn.block() + subnet.weightsRateLimitBlocks() + 2;
    boolean more = commits < turn.settings().get(ALTERNATIVES) && again < end;
    turn.orders().wakeAt(more ? again : end);
  }

  private void commit(Turn turn) {
    // 1, 2, 0.5, 4, 0.25 …
    int step = (commits + 1) / 2;
    double sharpness = StrictMath.pow(2, commits % 2 == 1 ? step : -step);
    Rating rating = Rating.byQuality(turn, sharpness);
    int[] uids = rating.uids();
    List<Ticket> tickets = new ArrayList<>();
    for (int hotkey : turn.operator().validators()) {
      if (uids.length > 0) {
        tickets.add(new Ticket(hotkey, turn.orders().commit(hotkey, uids, rating.of(uids))));
      }
    }
    committed.add(new Committed(turn.epoch(), sharpness, tickets));
    commits++;
    lastCommit = turn.block();
  }

  /** Reveals the alternative whose like comes nearest to what others have revealed. */
  private void reveal(Turn turn) {
    long due = turn.epoch() - turn.subnet().revealPeriodEpochs();
    Rating others = revealed(turn);
    Committed best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Committed alternative : committed) {
      if (alternative.epoch() == due) {
        double distance = distance(Rating.byQuality(turn, alternative.sharpness()), others);
        if (distance < least) {
          least = distance;
          best = alternative;
        }
      }
    }
    if (best != null) {
      for (Ticket ticket : best.tickets()) {
        turn.orders().reveal(ticket.hotkey(), ticket.number());
      }
    }
    committed.removeIf(alternative -> alternative.epoch() <= due);
  }

  /** The average of the rows of others, by stake. */
  private static Rating revealed(Turn turn) {
    PublicSubnet subnet = turn.subnet();
    Rating average = Rating.none(subnet);
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      double sum = 0;
      for (int k = 0; k < subnet.weightCount(uid); k++) {
        sum += subnet.weight(uid, k);
      }
      boolean isOther = subnet.coldkey(uid) != turn.operator().coldkey();
      for (int k = 0; k < subnet.weightCount(uid) && sum > 0 && isOther; k++) {
        int on = subnet.weightUid(uid, k);
        double part = subnet.weight(uid, k) / sum * subnet.stakeRao(uid);
        average.set(on, average.get(on) + part);
      }
    }
    return average.normalised();
  }

  private static double distance(Rating one, Rating other) {
    double distance = 0;
    for (int uid = 0; uid < one.neurons(); uid++) {
      distance += Math.abs(one.get(uid) - other.get(uid));
    }
    return distance;
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(lastEpoch);
    out.writeLong(lastCommit);
    out.writeInt(commits);
    out.writeInt(committed.size());
    for (Committed alternative : committed) {
      out.writeLong(alternative.epoch());
      out.writeDouble(alternative.sharpness());
      out.writeInt(alternative.tickets().size());
      for (Ticket ticket : alternative.tickets()) {
        out.writeInt(ticket.hotkey());
        out.writeLong(ticket.number());
      }
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a selective revealer has another version");
    }
    lastEpoch = in.readLong();
    lastCommit = in.readLong();
    commits = in.readInt();
    committed.clear();
    for (int left = in.readInt(); left > 0; left--) {
      long epoch = in.readLong();
      double sharpness = in.readDouble();
      List<Ticket> tickets = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        tickets.add(new Ticket(in.readInt(), in.readLong()));
      }
      committed.add(new Committed(epoch, sharpness, tickets));
    }
  }
}
