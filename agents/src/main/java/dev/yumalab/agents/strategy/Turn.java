package dev.yumalab.agents.strategy;

import dev.yumalab.engine.random.RandomStream;
import java.util.Optional;

/** What an operator sees and can do at one block. Valid during one call only. */
public interface Turn {
  /** The block whose state is seen; what is sent now is applied by the next. */
  long block();

  /** Epochs that have run. */
  long epoch();

  /** The chain as everybody sees it. */
  PublicSubnet subnet();

  /** What the operator can do. */
  Orders orders();

  /** The operator's free TAO, rao. */
  long freeRao();

  /** What the operator itself has staked to a hotkey, rao. */
  long stakedRao(int hotkey);

  /**
   * What the operator spends and earns outside the chain since the start, TAO: costs of its miners
   * and what it sold, as it knows them itself.
   */
  Accounts accounts();

  /** What each of the operator's miners that serves costs in an epoch, TAO. */
  double servingCostTao();

  /** Who acts. */
  Operator operator();

  /** The operator's settings, as they are in force now. */
  Settings settings();

  /** What the operator's validators know of the miners. */
  Scores scores();

  /** The coalition to which the operator belongs, if it does. */
  Optional<Coalition> coalition();

  /**
   * The operator's own chance.
   *
   * @param purpose what the numbers are for
   */
  RandomStream chance(String purpose);

  /**
   * An operator's own books.
   *
   * @param costTao spent on serving and improving
   * @param burnedTao paid for registrations
   * @param earnedTao incentive and dividends that the chain has paid, in units of alpha
   */
  record Accounts(double costTao, double burnedTao, double earnedTao) {}
}
