package dev.yumalab.agents.strategy;

import java.util.Arrays;

/**
 * The hotkeys with which an operator mines or validates, as they stand in one turn: which have a
 * uid, and how to get more of them one. Valid during one {@link Turn}.
 */
public final class Fleet {
  /** What a uid may cost; the same knob for all who bid. */
  public static final Knob.Decimal LIMIT_TAO =
      new Knob.Decimal("limit_tao", 0, 1e6, 5, "TAO", "The most that a registration may cost.");

  /** What an operator spends on uids; the same knob for all who bid. */
  public static final Knob.Decimal BUDGET_TAO =
      new Knob.Decimal(
          "budget_tao", 0, 1e9, 1e9, "TAO", "The most that all its registrations may cost.");

  private static final double RAO_PER_TAO = 1e9;

  private final Turn turn;
  private final boolean mines;
  private final int[] hotkeys;

  private Fleet(Turn turn, boolean mines, int[] hotkeys) {
    this.turn = turn;
    this.mines = mines;
    this.hotkeys = hotkeys;
  }

  /** The operator's miners. */
  public static Fleet ofMiners(Turn turn) {
    return new Fleet(turn, true, turn.operator().miners());
  }

  /** The operator's validators. */
  public static Fleet ofValidators(Turn turn) {
    return new Fleet(turn, false, turn.operator().validators());
  }

  /** An amount of TAO as rao, rounded down; what no coldkey can have becomes the largest number. */
  public static long rao(double tao) {
    return (long) (tao * RAO_PER_TAO);
  }

  /** The hotkeys that have a uid, in order of creation. */
  public int[] registered() {
    return Arrays.stream(hotkeys).filter(key -> turn.subnet().uid(key) >= 0).toArray();
  }

  /** The hotkeys that have none, in order of creation. */
  public int[] waiting() {
    return Arrays.stream(hotkeys).filter(key -> turn.subnet().uid(key) < 0).toArray();
  }

  /** Lets the miners with a uid serve and the others save their costs. */
  public void serveWhereRegistered() {
    for (int hotkey : hotkeys) {
      turn.orders().serve(hotkey, turn.subnet().uid(hotkey) >= 0);
    }
  }

  /** What the operator has left of its budget, rao. */
  public long leftRao() {
    double left = turn.settings().get(BUDGET_TAO) - turn.accounts().burnedTao();
    return Math.max(0, Math.min(turn.freeRao(), rao(left)));
  }

  /**
   * What so many registrations in the next block cost if nobody else registers, rao.
   *
   * @param count 0 or more
   */
  public static double costRao(PublicSubnet subnet, int count) {
    double cost = 0;
    double price = subnet.burnRao();
    for (int k = 0; k < count; k++) {
      cost += price;
      price *= subnet.burnIncrease();
    }
    return cost;
  }

  /**
   * Sends registrations for the next block, of hotkeys that wait and then of new ones, as long as
   * the price that each will meet is within the limit and the budget. A miner serves from then on.
   *
   * @param count the most to register
   * @param limitRao the most that one may cost
   * @param budgetRao the most that they may cost together
   * @return how many were sent
   */
  public int enlist(int count, long limitRao, long budgetRao) {
    PublicSubnet subnet = turn.subnet();
    if (turn.epoch() == 0 && subnet.neurons() >= subnet.maxNeurons()) {
      // Nobody has been paid, so that the oldest would go: the validators.
      return 0;
    }
    int[] waiting = waiting();
    double price = turn.subnet().burnRao();
    double left = budgetRao;
    int sent = 0;
    while (sent < count && price <= limitRao && price <= left) {
      int hotkey = sent < waiting.length ? waiting[sent] : created();
      turn.orders().register(hotkey, (long) Math.min((double) limitRao, left));
      if (mines) {
        turn.orders().serve(hotkey, true);
      }
      left -= price;
      price *= turn.subnet().burnIncrease();
      sent++;
    }
    return sent;
  }

  private int created() {
    return mines ? turn.orders().newMiner() : turn.orders().newValidator();
  }
}
