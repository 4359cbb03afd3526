package dev.yumalab.agents.permits;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Holds stake and no neuron: it stakes all that it has to the validator that promises most per
 * stake after its take, and looks around now and then. There is no unbonding, so that nothing but
 * its inertia holds it.
 *
 * <p>Source: {@code staking/add_stake.rs}, {@code remove_stake.rs}.
 */
final class Nominator implements Strategy {
  private static final int VERSION = 1;
  private static final int NOBODY = -1;

  /** The chain stakes no less, rao; the same again stays as a reserve. */
  private static final long LEAST_RAO = 2_000_000;

  static final Knob.Decimal INERTIA =
      new Knob.Decimal(
          "inertia", 0, 1, 0.9, "probability", "How likely it is to stay as it is in an epoch.");

  static final StrategyKind KIND =
      new StrategyKind(
          "nominator",
          "Stakes to the validator that pays most per stake after its take.",
          "",
          "stake_share_end",
          Fidelity.EPOCH,
          List.of(INERTIA),
          Nominator::new);

  private int chosen = NOBODY;
  private long seenEpoch = -1;

  @Override
  public void act(Turn turn) {
    if (turn.epoch() == seenEpoch) {
      return;
    }
    seenEpoch = turn.epoch();
    boolean isAwake = turn.chance("inertia").uniform(turn.epoch()) >= turn.settings().get(INERTIA);
    int best = best(turn.subnet());
    long moved = 0;
    if (best != NOBODY && best != chosen && (chosen == NOBODY || isAwake)) {
      if (chosen != NOBODY && turn.stakedRao(chosen) > 0) {
        moved = turn.stakedRao(chosen);
        turn.orders().unstake(chosen, moved);
      }
      chosen = best;
    }
    long rao = turn.freeRao() + moved - LEAST_RAO;
    if (chosen != NOBODY && rao >= LEAST_RAO) {
      turn.orders().stake(chosen, rao);
    }
  }

  /** The validator whose last dividends, less its take, were most per stake. */
  private static int best(PublicSubnet subnet) {
    int best = NOBODY;
    double most = 0;
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      double stake = subnet.stakeRao(uid);
      if (subnet.hasPermit(uid) && subnet.dividend(uid) > 0 && stake > 0) {
        double yield = subnet.dividend(uid) / stake * (1 - subnet.take(subnet.hotkey(uid)));
        if (yield > most) {
          most = yield;
          best = subnet.hotkey(uid);
        }
      }
    }
    return best;
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(chosen);
    out.writeLong(seenEpoch);
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a nominator has another version");
    }
    chosen = in.readInt();
    seenEpoch = in.readLong();
  }
}
