package dev.yumalab.agents.world;

import dev.yumalab.agents.miner.Miners;
import dev.yumalab.agents.network.StoredRow;
import dev.yumalab.agents.strategy.Orders;
import dev.yumalab.consensus.chain.Extrinsic;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetView;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** The orders of the operator whose turn it is become extrinsics. Not thread-safe. */
final class WorldOrders implements Orders {
  private static final int U16 = 65_535;
  private static final int TIMELOCK_VERSION = 4;
  private static final int KEPT_TICKETS = 4_096;

  /** The usual validator's software takes the newest version. */
  private static final long VERSION_KEY = -1L;

  private final SubnetView view;
  private final Population population;
  private final Miners miners;
  private final Mempool mempool;
  private final LongConsumer wakes;
  private final Map<Long, Extrinsic.Content> committed = new TreeMap<>();
  private int number;
  private WorldOperator operator;

  /**
   * Orders of nobody yet.
   *
   * @param wakes takes the block at which the operator wants to be woken
   */
  WorldOrders(
      SubnetView view, Population population, Miners miners, Mempool mempool, LongConsumer wakes) {
    this.view = view;
    this.population = population;
    this.miners = miners;
    this.mempool = mempool;
    this.wakes = wakes;
    operator = population.operator(0);
  }

  /** Lets an operator have its turn. */
  void turn(int toNumber) {
    number = toNumber;
    operator = population.operator(toNumber);
  }

  private void send(Extrinsic extrinsic) {
    mempool.send(new Mempool.Sent(number, population.teamOf(operator).adversary(), extrinsic));
  }

  private int requireOwn(int hotkey) {
    if (population.operatorOf(hotkey) != number) {
      throw new IllegalArgumentException(
          "hotkey %d is not of the operator %s".formatted(hotkey, operator.name()));
    }
    return hotkey;
  }

  @Override
  public void setWeights(int hotkey, int[] uids, double[] weights) {
    if (!view.rules().isOn(Hyperparameter.COMMIT_REVEAL)) {
      StoredRow row = StoredRow.of(uids, weights);
      send(
          new Extrinsic.SetWeights(
              view.netuid(), requireOwn(hotkey), row.uids(), row.values(), VERSION_KEY));
      return;
    }
    long period = view.rules().get(Hyperparameter.REVEAL_PERIOD_EPOCHS);
    long tempo = view.rules().get(Hyperparameter.TEMPO);
    // The usual client aims just behind the first block of the epoch in which it may be revealed.
    long opensAt = view.nextEpochBlock() + (period - 1) * tempo + 1;
    commitTimelocked(hotkey, uids, weights, opensAt, true);
  }

  private Extrinsic.Content content(int[] uids, double[] weights) {
    StoredRow row = StoredRow.of(uids, weights);
    return new Extrinsic.Content(row.uids(), row.values(), operator.newTicket(), VERSION_KEY);
  }

  @Override
  public long commit(int hotkey, int[] uids, double[] weights) {
    Extrinsic.Content content = content(uids, weights);
    long ticket = ((long) number << 40) | content.salt();
    committed.put(ticket, content);
    // No commit can be revealed when so many more were made; the chain lets 10 wait.
    committed.remove(ticket - KEPT_TICKETS);
    send(new Extrinsic.CommitWeights(view.netuid(), requireOwn(hotkey), content));
    return ticket;
  }

  @Override
  public void reveal(int hotkey, long ticket) {
    Extrinsic.Content content = committed.remove(ticket);
    if (content == null) {
      throw new IllegalArgumentException("nothing was committed under the ticket " + ticket);
    }
    send(new Extrinsic.RevealWeights(view.netuid(), requireOwn(hotkey), content));
  }

  @Override
  public void commitTimelocked(
      int hotkey, int[] uids, double[] weights, long opensAtBlock, boolean readable) {
    send(
        new Extrinsic.CommitTimelocked(
            view.netuid(),
            requireOwn(hotkey),
            content(uids, weights),
            opensAtBlock,
            readable,
            TIMELOCK_VERSION));
  }

  @Override
  public void register(int hotkey, long limitRao) {
    send(
        new Extrinsic.Register(
            view.netuid(), operator.coldkey(), requireOwn(hotkey), OptionalLong.of(limitRao)));
  }

  @Override
  public void stake(int hotkey, long rao) {
    send(new Extrinsic.AddStake(view.netuid(), operator.coldkey(), hotkey, rao));
  }

  @Override
  public void unstake(int hotkey, long rao) {
    send(new Extrinsic.RemoveStake(view.netuid(), operator.coldkey(), hotkey, rao));
  }

  @Override
  public void setChildren(int hotkey, int[] children, double[] proportions) {
    long[] parts = new long[proportions.length];
    for (int k = 0; k < parts.length; k++) {
      // A double has 53 bits; the chain keeps 32 of them.
      parts[k] = proportions[k] >= 1 ? -1L : (long) (proportions[k] * 0x1p53) << 11;
    }
    send(
        new Extrinsic.SetChildren(
            view.netuid(), operator.coldkey(), requireOwn(hotkey), children.clone(), parts));
  }

  @Override
  public void setTake(int hotkey, double take) {
    send(
        new Extrinsic.SetDelegateTake(
            view.netuid(), operator.coldkey(), requireOwn(hotkey), (int) (take * U16)));
  }

  @Override
  public void setRule(OwnerRule rule, long value) {
    Hyperparameter changed =
        switch (rule) {
          case IMMUNITY_BLOCKS -> Hyperparameter.IMMUNITY_PERIOD;
          case IMMUNE_OWNER_UIDS -> Hyperparameter.IMMUNE_OWNER_UIDS;
          case MIN_ALLOWED_WEIGHTS -> Hyperparameter.MIN_ALLOWED_WEIGHTS;
          case COMMIT_REVEAL -> Hyperparameter.COMMIT_REVEAL;
          case REVEAL_PERIOD_EPOCHS -> Hyperparameter.REVEAL_PERIOD_EPOCHS;
          case BONDS_MOVING_AVERAGE -> Hyperparameter.BONDS_MOVING_AVERAGE;
          case BONDS_PENALTY -> Hyperparameter.BONDS_PENALTY;
          case TEMPO_BLOCKS -> Hyperparameter.TEMPO;
          case LIQUID_ALPHA -> Hyperparameter.LIQUID_ALPHA;
          case YUMA3 -> Hyperparameter.YUMA3;
        };
    send(new Extrinsic.OwnerSet(view.netuid(), operator.coldkey(), changed, value));
  }

  @Override
  public void resetBonds(int hotkey) {
    send(new Extrinsic.ResetBonds(view.netuid(), requireOwn(hotkey)));
  }

  @Override
  public int newValidator() {
    return population.newValidator(number);
  }

  @Override
  public int newMiner() {
    return population.newMiner(number);
  }

  @Override
  public void serve(int hotkey, boolean serving) {
    miners.serve(population.minerOf(requireOwn(hotkey)), serving);
  }

  @Override
  public void wakeAt(long block) {
    wakes.accept(block);
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(committed.size());
    for (Map.Entry<Long, Extrinsic.Content> entry : committed.entrySet()) {
      out.writeLong(entry.getKey());
      out.writeLong(entry.getValue().salt());
      save(out, entry.getValue().uids());
      save(out, entry.getValue().values());
    }
  }

  private static void save(DataOutput out, int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  void load(DataInput in) throws IOException {
    committed.clear();
    for (int left = in.readInt(); left > 0; left--) {
      long ticket = in.readLong();
      long salt = in.readLong();
      committed.put(ticket, new Extrinsic.Content(read(in), read(in), salt, VERSION_KEY));
    }
  }

  private static int[] read(DataInput in) throws IOException {
    int[] numbers = new int[in.readInt()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = in.readInt();
    }
    return numbers;
  }
}
