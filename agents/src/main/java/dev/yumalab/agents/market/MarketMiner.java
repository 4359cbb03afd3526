package dev.yumalab.agents.market;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Mines when it pays and stops when it does not: it enters if what the median miner earns, over a
 * horizon, exceeds the burn and its costs, and a miner of its own stops after some epochs of loss.
 * Alpha counts as TAO, one for one, until pools set a price.
 */
final class MarketMiner implements Strategy {
  private static final int VERSION = 1;
  private static final double RAO_PER_TAO = 1e9;

  /** The price may rise a little until the registration is applied. */
  private static final double PRICE_MARGIN = 1.3;

  static final Knob.Decimal COST =
      new Knob.Decimal(
          "expected_cost_tao",
          0,
          1_000_000,
          0.1,
          "TAO per epoch",
          "What serving costs a miner, as the operator reckons.");

  static final Knob.Whole HORIZON =
      new Knob.Whole(
          "horizon_epochs",
          1,
          1_000_000,
          60,
          "epochs",
          "Over so many epochs a registration must pay off.");

  static final Knob.Whole PATIENCE =
      new Knob.Whole(
          "patience_epochs",
          1,
          1_000_000,
          10,
          "epochs",
          "After so many epochs of loss in a row a miner stops.");

  static final Knob.Whole MOST =
      new Knob.Whole("most_miners", 0, 4_096, 8, "miners", "It runs at most so many miners.");

  static final StrategyKind KIND =
      new StrategyKind(
          "market-miner",
          "Registers miners when it pays and stops them when it does not.",
          "",
          "uids_end",
          Fidelity.EPOCH,
          List.of(COST, HORIZON, PATIENCE, MOST),
          MarketMiner::new);

  private final Map<Integer, Long> losses = new TreeMap<>();

  @Override
  public void act(Turn turn) {
    int serving = keepOrStop(turn);
    double income = medianIncomeTao(turn.subnet());
    double price = turn.subnet().burnRao() / RAO_PER_TAO;
    long horizon = turn.settings().get(HORIZON);
    double profit = horizon * (income - turn.settings().get(COST)) - price;
    long limit = (long) (turn.subnet().burnRao() * PRICE_MARGIN);
    if (profit > 0 && serving < turn.settings().get(MOST) && turn.freeRao() >= limit) {
      int hotkey = turn.orders().newMiner();
      losses.put(hotkey, 0L);
      turn.orders().register(hotkey, limit);
    }
  }

  /** Stops the miners that lose; gives how many go on. */
  private int keepOrStop(Turn turn) {
    int serving = 0;
    for (int hotkey : turn.operator().miners()) {
      int uid = turn.subnet().uid(hotkey);
      long losing = losses.getOrDefault(hotkey, 0L);
      if (uid < 0 || losing < 0) {
        // Gone from the subnet, or stopped before.
        continue;
      }
      boolean isNew = turn.subnet().isImmune(uid);
      double income = turn.subnet().emissionRao(uid) / RAO_PER_TAO;
      losing = isNew || income >= turn.settings().get(COST) ? 0 : losing + 1;
      if (losing >= turn.settings().get(PATIENCE)) {
        turn.orders().serve(hotkey, false);
        losing = -1;
      } else {
        serving++;
      }
      losses.put(hotkey, losing);
    }
    return serving;
  }

  /** What the miner in the middle earned in the last epoch, of those that earned anything. */
  private static double medianIncomeTao(PublicSubnet subnet) {
    double[] incomes = new double[subnet.neurons()];
    int count = 0;
    for (int uid = 0; uid < incomes.length; uid++) {
      if (subnet.incentive(uid) > 0) {
        incomes[count++] = subnet.emissionRao(uid) / RAO_PER_TAO;
      }
    }
    Arrays.sort(incomes, 0, count);
    return count == 0 ? 0 : incomes[count / 2];
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(losses.size());
    for (Map.Entry<Integer, Long> entry : losses.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeLong(entry.getValue());
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a market miner has another version");
    }
    losses.clear();
    for (int left = in.readInt(); left > 0; left--) {
      int hotkey = in.readInt();
      losses.put(hotkey, in.readLong());
    }
  }
}
