package dev.yumalab.ui.desktop.reading;

import dev.yumalab.scenarios.live.LiveState;
import java.util.ArrayList;
import java.util.List;

/** Says what a consensus graph shows. */
public final class ConsensusWords {
  private ConsensusWords() {}

  /** Two sentences with the numbers of a miner's column. */
  public static String of(LiveState state, ConsensusColumn column) {
    if (state.epoch() == 0) {
      return "No epoch has run yet, so nobody has weighed anybody.";
    }
    if (column.given() == 0) {
      return "No weight on this miner counts: consensus 0, incentive "
          + NumberText.percent(column.incentive())
          + ".";
    }
    return "Consensus "
        + NumberText.fraction(column.consensus())
        + ": the weight that "
        + NumberText.percent(column.kappa())
        + " of the stake supports. Incentive "
        + NumberText.percent(column.incentive())
        + " of all. Clipping cuts "
        + NumberText.percent(column.cut() / column.given())
        + " of the weight on it"
        + byTeam(state, column)
        + ".";
  }

  private static String byTeam(LiveState state, ConsensusColumn column) {
    List<String> parts = new ArrayList<>();
    for (int team = 0; team < column.clippedByTeam().size(); team++) {
      double cut = column.clippedByTeam().get(team);
      if (!Double.isNaN(cut)) {
        parts.add(
            NumberText.percent(cut)
                + " of that of ‘"
                + state.neurons().roster().teams().get(team)
                + "’");
      }
    }
    return parts.size() < 2 ? "" : ": " + String.join(", ", parts);
  }
}
