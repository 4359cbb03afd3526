package dev.yumalab.ui.desktop.reading;

import dev.yumalab.export.figures.Role;
import java.util.List;
import java.util.stream.IntStream;

/** Which colour a team has: the same in every view and in the figures of a run's folder. */
public final class TeamRoles {
  private static final List<Role> SIDES = List.of(Role.HONEST, Role.CABAL);

  private TeamRoles() {}

  /** The roles of teams, in their order: the first two are the sides. */
  public static List<Role> of(List<String> teams) {
    return IntStream.range(0, teams.size()).mapToObj(TeamRoles::of).toList();
  }

  /** The role of the team of that index. */
  public static Role of(int team) {
    return team < SIDES.size() ? SIDES.get(team) : Role.OTHER;
  }
}
