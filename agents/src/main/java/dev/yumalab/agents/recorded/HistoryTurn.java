package dev.yumalab.agents.recorded;

import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.Orders;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Scores;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.strategy.Turn;
import dev.yumalab.engine.random.RandomStream;
import dev.yumalab.engine.random.RandomStreams;
import java.util.Optional;

/**
 * One turn of a validator on a history.
 *
 * @param operator who acts
 * @param epoch epochs that have run, those of the warm-up included
 * @param subnet what is public
 * @param orders what it can do
 * @param settings in force
 * @param scores its own judgement
 * @param streams where its chance comes from
 */
record HistoryTurn(
    Operator operator,
    long epoch,
    PublicSubnet subnet,
    Orders orders,
    Settings settings,
    Scores scores,
    RandomStreams streams)
    implements Turn {
  @Override
  public long block() {
    return subnet.lastEpochBlock();
  }

  /** Stake stays as it is in a history: there is no TAO to stake. */
  @Override
  public long freeRao() {
    return 0;
  }

  @Override
  public long stakedRao(int hotkey) {
    int uid = subnet.uid(hotkey);
    return uid >= 0 && subnet.coldkey(uid) == operator.coldkey() ? subnet.stakeRao(uid) : 0;
  }

  @Override
  public Accounts accounts() {
    return new Accounts(0, 0, 0);
  }

  @Override
  public double servingCostTao() {
    return 0;
  }

  @Override
  public Optional<dev.yumalab.agents.strategy.Coalition> coalition() {
    return Optional.empty();
  }

  @Override
  public RandomStream chance(String purpose) {
    return streams.stream(operator.name(), purpose);
  }
}
