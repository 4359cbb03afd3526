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
 * A miner that pays the validators of its coalition for the incentive that it earns beyond what it
 * earned before, out of the chain's sight (family A7). It never pays more than the bribe is worth
 * while its share is at most 1.
 *
 * <p>Source: {@code epoch/run_epoch.rs}: weight counts up to the level that kappa of the stake
 * supports, whoever asks for it.
 */
final class Briber implements Strategy {
  static final StrategyKind KIND =
      new StrategyKind(
          "briber",
          "Mines, and pays the validators of its coalition per extra incentive.",
          "A7",
          "incentive_share_mean",
          Fidelity.EPOCH,
          List.of(Bribe.BRIBE_SHARE),
          Briber::new);

  private final Bribe bribe = new Bribe();

  @Override
  public void act(Turn turn) {
    turn.coalition().ifPresent(coalition -> bribe.pay(turn, coalition));
  }

  @Override
  public void save(DataOutput out) throws IOException {
    bribe.save(out);
  }

  @Override
  public void load(DataInput in) throws IOException {
    bribe.load(in);
  }
}
