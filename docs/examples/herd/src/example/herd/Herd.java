package example.herd;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.StrategyProvider;
import dev.yumalab.agents.strategy.Turn;
import java.util.List;

/** Validators that follow the herd: all weight goes to the miner that was paid best. */
public final class Herd implements StrategyProvider {
  @Override
  public List<StrategyKind> strategies() {
    String meaning = "Gives all its weight to the miner that was paid best.";
    return List.of(
        new StrategyKind(
            "herd", meaning, "", "advantage_mean", Fidelity.EPOCH, List.of(), () -> Herd::act));
  }

  private static void act(Turn turn) {
    PublicSubnet subnet = turn.subnet();
    int best = 0;
    for (int uid = 1; uid < subnet.neurons(); uid++) {
      best = subnet.incentive(uid) > subnet.incentive(best) ? uid : best;
    }
    for (int hotkey : turn.operator().validators()) {
      turn.orders().setWeights(hotkey, new int[] {best}, new double[] {1});
    }
  }
}
