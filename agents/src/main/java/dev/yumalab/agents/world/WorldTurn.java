package dev.yumalab.agents.world;

import dev.yumalab.agents.miner.MinerPlan;
import dev.yumalab.agents.miner.Miners;
import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.Orders;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Scores;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.strategy.Turn;
import dev.yumalab.consensus.chain.Chain;
import dev.yumalab.consensus.chain.SubnetView;
import dev.yumalab.engine.random.RandomStream;
import dev.yumalab.engine.random.RandomStreams;
import java.util.Optional;
import java.util.function.IntFunction;

/** The turn of one operator after the other. Not thread-safe. */
final class WorldTurn implements Turn {
  private static final double RAO_PER_TAO = 1e9;

  private final Chain chain;
  private final SubnetView view;
  private final PublicSubnet subnet;
  private final Population population;
  private final Miners miners;
  private final RandomStreams streams;
  private final WorldOrders orders;
  private final IntFunction<Settings> settings;
  private final IntFunction<Scores> scores;
  private int number;
  private WorldOperator operator;

  /**
   * A turn of nobody yet.
   *
   * @param settings in force, by team
   * @param scores of an operator, by number
   */
  WorldTurn(
      Chain chain,
      SubnetView view,
      Population population,
      Miners miners,
      RandomStreams streams,
      WorldOrders orders,
      IntFunction<Settings> settings,
      IntFunction<Scores> scores) {
    this.chain = chain;
    this.view = view;
    this.subnet = new PublicView(view);
    this.population = population;
    this.miners = miners;
    this.streams = streams;
    this.orders = orders;
    this.settings = settings;
    this.scores = scores;
    operator = population.operator(0);
  }

  /** Gives an operator its turn. */
  WorldTurn of(int toNumber) {
    number = toNumber;
    operator = population.operator(toNumber);
    orders.turn(toNumber);
    return this;
  }

  @Override
  public long block() {
    return chain.block();
  }

  @Override
  public long epoch() {
    return view.epochs();
  }

  @Override
  public PublicSubnet subnet() {
    return subnet;
  }

  @Override
  public Orders orders() {
    return orders;
  }

  @Override
  public long freeRao() {
    return chain.freeRao(operator.coldkey());
  }

  @Override
  public long stakedRao(int hotkey) {
    return view.stakedRao(hotkey, operator.coldkey());
  }

  @Override
  public Accounts accounts() {
    double cost = 0;
    for (int k = 0; k < operator.minerKeys().count(); k++) {
      cost += miners.spentTao(population.minerOf(operator.minerKeys().get(k)));
    }
    return new Accounts(
        cost, operator.burnedRao() / RAO_PER_TAO, operator.earnedRao() / RAO_PER_TAO);
  }

  @Override
  public double servingCostTao() {
    MinerPlan plan = population.teamOf(operator).miners();
    return plan.costTaoPerEpoch() + plan.spendTaoPerEpoch();
  }

  @Override
  public Operator operator() {
    return operator;
  }

  @Override
  public Settings settings() {
    return settings.apply(operator.team());
  }

  @Override
  public Scores scores() {
    return scores.apply(number);
  }

  @Override
  public Optional<Coalition> coalition() {
    return population
        .teamOf(operator)
        .coalition()
        .map(population::coalition)
        .filter(coalition -> coalition.has(operator));
  }

  @Override
  public RandomStream chance(String purpose) {
    return streams.stream(operator.name(), purpose);
  }
}
