package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.StoredRow;
import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.StrategyInstance;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import dev.yumalab.consensus.epoch.NetworkState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A validator of a history that follows a strategy, and what it has decided: an operator with one
 * hotkey. Until its first decision is in force, its record stays. Not thread-safe.
 */
final class Follower implements Operator {
  private final String name;
  private final int agent;
  private final int uid;
  private final StrategyInstance strategy;
  private final Deque<Decision> pending = new ArrayDeque<>();
  private Optional<StoredRow> inForce = Optional.empty();
  private Optional<Long> lastUpdate = Optional.empty();

  /**
   * Weights to come.
   *
   * @param firstStep the step in which they are in force first
   * @param block at which they were decided
   */
  private record Decision(long firstStep, long block, StoredRow row) {}

  /**
   * One that has decided nothing.
   *
   * @param name a stable path
   * @param agent its number
   * @param uid whose place it takes; also its keys, which no other neuron gets
   */
  Follower(String name, int agent, int uid, StrategyKind kind) {
    this.name = name;
    this.agent = agent;
    this.uid = uid;
    strategy = new StrategyInstance(kind, name);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int coldkey() {
    return uid;
  }

  @Override
  public int[] validators() {
    return new int[] {uid};
  }

  @Override
  public int[] miners() {
    return new int[0];
  }

  int agent() {
    return agent;
  }

  int uid() {
    return uid;
  }

  /** Lets it act. */
  void act(Turn turn) {
    strategy.act(turn);
  }

  /** How many decisions wait for their reveal. */
  int pending() {
    return pending.size();
  }

  /** The row that it set and that is in force, if there is one. */
  Optional<StoredRow> row() {
    return inForce;
  }

  /** The block of its last decision, if there was one. */
  Optional<Long> lastUpdate() {
    return lastUpdate;
  }

  /** Takes a decision; one for the same step takes the place of an earlier one. */
  void decide(long firstStep, long block, StoredRow row) {
    pending.removeIf(earlier -> earlier.firstStep() >= firstStep);
    pending.addLast(new Decision(firstStep, block, row));
    lastUpdate = Optional.of(block);
  }

  /** Puts what it decided over its record. */
  void load(NetworkState network, long step) {
    while (!pending.isEmpty() && pending.getFirst().firstStep() <= step) {
      inForce = Optional.of(pending.removeFirst().row());
    }
    inForce.ifPresent(row -> network.putWeights(uid, row.uids(), row.values(), row.length()));
    lastUpdate.ifPresent(block -> network.putLastUpdate(uid, block));
    network.putCommitBlock(
        uid, pending.isEmpty() ? NetworkState.NO_COMMIT : pending.getFirst().block());
  }

  /** Writes what it has decided and remembers. */
  void save(DataOutput out) throws IOException {
    out.writeInt(pending.size());
    for (Decision decision : pending) {
      out.writeLong(decision.firstStep());
      out.writeLong(decision.block());
      decision.row().save(out);
    }
    out.writeBoolean(inForce.isPresent());
    if (inForce.isPresent()) {
      inForce.get().save(out);
    }
    out.writeBoolean(lastUpdate.isPresent());
    out.writeLong(lastUpdate.orElse(0L));
    strategy.save(out);
  }

  /** Reads what {@link #save} wrote, before it has acted. */
  void load(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      pending.addLast(new Decision(in.readLong(), in.readLong(), StoredRow.load(in)));
    }
    inForce = in.readBoolean() ? Optional.of(StoredRow.load(in)) : Optional.empty();
    boolean hasUpdated = in.readBoolean();
    long block = in.readLong();
    lastUpdate = hasUpdated ? Optional.of(block) : Optional.empty();
    strategy.load(in);
  }
}
