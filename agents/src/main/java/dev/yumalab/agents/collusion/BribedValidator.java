package dev.yumalab.agents.collusion;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Rates by quality and lifts the miners of its coalition up to consensus, as long as it is paid
 * (family A7). The room up to consensus is free: it grows with the noise of evaluations. Beyond,
 * weight is clipped, and with the bonds penalty earns no bonds.
 *
 * <p>Source: {@code epoch/run_epoch.rs}, clipping and {@code BondsPenalty}.
 */
final class BribedValidator implements Strategy {
  static final StrategyKind KIND =
      new StrategyKind(
          "bribed-validator",
          "Lifts the miners of its coalition up to consensus as long as it is paid.",
          "A7",
          "dividend_share_mean",
          Fidelity.EPOCH,
          List.of(Favour.REACH, Demand.LEAST_BRIBE_TAO, Demand.TRUST_EPOCHS),
          BribedValidator::new);

  private final Demand demand = new Demand();

  @Override
  public void act(Turn turn) {
    boolean favours =
        turn.coalition().map(coalition -> demand.isMet(turn, coalition, 0)).orElse(false);
    Favour.vote(turn, favours);
  }

  @Override
  public void save(DataOutput out) throws IOException {
    demand.save(out);
  }

  @Override
  public void load(DataInput in) throws IOException {
    demand.load(in);
  }
}
