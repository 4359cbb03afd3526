package dev.yumalab.agents.sybil;

import dev.yumalab.agents.strategy.Turn;

/** Buying uids for miners: the price rises with each. */
final class Purchase {
  private static final double RAO_PER_TAO = 1e9;

  /** What a registration multiplies the price by, as everybody knows who has watched. */
  private static final double INCREASE = 1.26;

  private Purchase() {}

  /** An amount in rao. */
  static long rao(double tao) {
    return (long) (tao * RAO_PER_TAO);
  }

  /** How many miners of the operator have a uid. */
  static int held(Turn turn) {
    int held = 0;
    for (int hotkey : turn.operator().miners()) {
      held += turn.subnet().uid(hotkey) >= 0 ? 1 : 0;
    }
    return held;
  }

  /**
   * Registers new miners until enough are ordered, the money is gone or the price is too high.
   *
   * @param count how many are wanted
   * @param limitRao the most that one may cost
   */
  static void buy(Turn turn, long count, long limitRao) {
    double price = turn.subnet().burnRao();
    double left = turn.freeRao();
    for (long bought = 0; bought < count && price <= limitRao && price <= left; bought++) {
      turn.orders().register(turn.orders().newMiner(), limitRao);
      left -= price;
      price *= INCREASE;
    }
  }
}
