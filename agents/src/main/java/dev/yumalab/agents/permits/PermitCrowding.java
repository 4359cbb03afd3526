package dev.yumalab.agents.permits;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Fleet;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Rating;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Splits its stake evenly over many hotkeys, so that they fill the ranks that get a permit and
 * small validators of others fall out (family A11). Each hotkey costs a burn; of equal stakes the
 * higher uid, the newcomer, ranks first. What stops it: more permits than it can fill. A cap on
 * stake per hotkey does not: split stake is below it.
 *
 * <p>Source: {@code epoch/math.rs}, {@code is_topk_nonzero}; arXiv 2507.02951 on the cap.
 */
final class PermitCrowding implements Strategy {
  private static final int VERSION = 1;

  /** The chain moves no smaller stake, rao; smaller differences are not worth it either. */
  private static final long LEAST_RAO = 2_000_000;

  static final Knob.Whole RANKS =
      new Knob.Whole(
          "hotkeys", 1, 4_096, 8, "hotkeys", "Over how many hotkeys it splits its stake.");

  static final StrategyKind KIND =
      new StrategyKind(
          "permit-crowding",
          "Splits its stake over many hotkeys to take the permits of others.",
          "A11",
          "dividend_share_mean",
          Fidelity.EPOCH,
          List.of(RANKS, Fleet.LIMIT_TAO, Fleet.BUDGET_TAO),
          PermitCrowding::new);

  private long stakeRao;

  @Override
  public void act(Turn turn) {
    Fleet fleet = Fleet.ofValidators(turn);
    int[] own = fleet.registered();
    int missing = Math.toIntExact(turn.settings().get(RANKS)) - own.length;
    fleet.enlist(missing, Fleet.rao(turn.settings().get(Fleet.LIMIT_TAO)), fleet.leftRao());
    split(turn, own);
    Rating rating = Rating.byQuality(turn, 1);
    for (int hotkey : own) {
      rating.send(turn.orders(), hotkey);
    }
  }

  /** Takes from those with more than their part, then gives to those with less. */
  private void split(Turn turn, int[] own) {
    if (own.length == 0) {
      return;
    }
    long staked = 0;
    for (int hotkey : turn.operator().validators()) {
      staked += turn.stakedRao(hotkey);
    }
    // What was taken and could not be given back, in whatever order the block applied it.
    long idle = Math.min(Math.max(0, stakeRao - staked), turn.freeRao());
    stakeRao = staked + idle;
    long part = stakeRao / own.length;
    for (int hotkey : turn.operator().validators()) {
      long due = turn.subnet().uid(hotkey) >= 0 ? part : 0;
      long surplus = turn.stakedRao(hotkey) - due;
      if (surplus >= LEAST_RAO) {
        turn.orders().unstake(hotkey, surplus);
      }
    }
    for (int hotkey : own) {
      long lack = part - turn.stakedRao(hotkey);
      if (lack >= LEAST_RAO) {
        turn.orders().stake(hotkey, lack);
      }
    }
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(stakeRao);
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a crowder of permits has another version");
    }
    stakeRao = in.readLong();
  }
}
