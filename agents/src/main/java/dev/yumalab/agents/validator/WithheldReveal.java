package dev.yumalab.agents.validator;

import dev.yumalab.agents.strategy.Fidelity;
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
 * Evaluates for some epochs, then only commits what can never be read (family A4): a commit
 * refreshes the last update, so the validator stays active for ever with its old row, at no cost.
 * Nothing on the chain stops it; without commit-reveal it is a lazy validator, whom the activity
 * cutoff stops.
 *
 * <p>Source: {@code coinbase/reveal_commits.rs}: what cannot be read is dropped silently; {@code
 * subnets/weights.rs}: a commit sets {@code LastUpdate}.
 */
final class WithheldReveal implements Strategy {
  private static final int VERSION = 1;
  private static final String GARBAGE = "garbage";
  private static final String NEVER_OPENED = "never-opened";

  static final Knob.Whole HONEST_EPOCHS =
      new Knob.Whole(
          "honest_epochs",
          1,
          1_000_000,
          3,
          "epochs",
          "For so many epochs it evaluates and reveals as others do.");

  static final Knob.Choice MANNER =
      new Knob.Choice(
          "manner",
          List.of(GARBAGE, NEVER_OPENED),
          GARBAGE,
          "What is committed: what is no row of weights when it opens, or a row under a time lock"
              + " that never opens.");

  static final StrategyKind KIND =
      new StrategyKind(
          "withheld-reveal",
          "Commits what can never be read, and so stays active with an old row.",
          "A4",
          "dividend_per_stake_mean",
          Fidelity.EPOCH,
          List.of(HONEST_EPOCHS, MANNER),
          WithheldReveal::new);

  private long turns;

  @Override
  public void act(Turn turn) {
    boolean isHonest = turns++ < turn.settings().get(HONEST_EPOCHS);
    Rating rating = Rating.byQuality(turn, 1);
    int[] uids = rating.uids();
    boolean readable = turn.settings().get(MANNER).equals(NEVER_OPENED);
    long opensAt = readable ? Long.MAX_VALUE : turn.subnet().nextEpochBlock() + 1;
    for (int hotkey : turn.operator().validators()) {
      if (isHonest) {
        rating.send(turn.orders(), hotkey);
      } else if (turn.subnet().commitReveal()) {
        turn.orders().commitTimelocked(hotkey, uids, rating.of(uids), opensAt, readable);
      }
    }
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(turns);
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a withholding validator has another version");
    }
    turns = in.readLong();
  }
}
