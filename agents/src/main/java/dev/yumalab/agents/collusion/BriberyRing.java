package dev.yumalab.agents.collusion;

import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A member of a ring: with its validators it lifts the miners of all members, with its miners it
 * pays the other members' validators per extra incentive, and it leaves when it is not paid in turn
 * (family A7). A ring that holds kappa of the stake sets consensus, so that the level up to which
 * it lifts rises with every epoch if its reach is above 1; a smaller one is held by the clipping.
 *
 * <p>Source: {@code epoch/run_epoch.rs}; the bribe's equilibrium: a miner pays at most its extra
 * incentive, a validator asks at least for the dividends that it loses.
 */
final class BriberyRing implements Strategy {
  static final StrategyKind KIND =
      new StrategyKind(
          "bribery-ring",
          "Lifts the miners of all members of a ring, which pay each other for it.",
          "A7",
          "emission_share_mean",
          Fidelity.EPOCH,
          List.of(Favour.REACH, Bribe.BRIBE_SHARE, Demand.LEAST_BRIBE_TAO, Demand.TRUST_EPOCHS),
          BriberyRing::new);

  private final Bribe bribe = new Bribe();
  private final Demand demand = new Demand();

  @Override
  public void act(Turn turn) {
    Optional<Coalition> ring = turn.coalition();
    long paid = ring.map(coalition -> bribe.pay(turn, coalition)).orElse(0L);
    if (turn.operator().validators().length > 0) {
      Favour.vote(turn, ring.map(coalition -> demand.isMet(turn, coalition, paid)).orElse(false));
    }
  }

  @Override
  public void save(DataOutput out) throws IOException {
    bribe.save(out);
    demand.save(out);
  }

  @Override
  public void load(DataInput in) throws IOException {
    bribe.load(in);
    demand.load(in);
  }
}
