package dev.yumalab.export.figures;

import java.util.List;

/**
 * Who weighs whom: dots at given places, joined by lines.
 *
 * @param title the heading
 * @param subtitle the line below it, or empty
 * @param teams named in the legend, in order
 * @param dots members of the teams
 * @param links drawn below the dots, the strongest on top
 */
public record NetworkFigure(
    String title, String subtitle, List<Team> teams, List<Dot> dots, List<Link> links)
    implements Figure {
  /**
   * A team.
   *
   * @param name what the legend says
   * @param role decides the colour
   */
  public record Team(String name, Role role) {
    /** Cleans the name. */
    public Team {
      name = PlainText.of(name);
    }
  }

  /**
   * A member.
   *
   * @param x -1 at the left to 1 at the right
   * @param y -1 at the top to 1 at the bottom
   * @param share decides the area, 0 to 1
   * @param team its place in the list of teams
   * @param round whether it is a disc and not a square
   */
  public record Dot(double x, double y, double share, int team, boolean round) {}

  /**
   * A line.
   *
   * @param from the place of a dot in the list
   * @param to the place of another
   * @param strength at least 0
   */
  public record Link(int from, int to, double strength) {}

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when a dot or a link names what is not there
   */
  public NetworkFigure {
    title = PlainText.of(title);
    subtitle = PlainText.of(subtitle);
    teams = List.copyOf(teams);
    dots = List.copyOf(dots);
    links = List.copyOf(links);
    int lastTeam = teams.size() - 1;
    int lastDot = dots.size() - 1;
    if (dots.stream().anyMatch(dot -> dot.team() < 0 || dot.team() > lastTeam)
        || links.stream()
            .anyMatch(
                link ->
                    Math.min(link.from(), link.to()) < 0
                        || Math.max(link.from(), link.to()) > lastDot)) {
      throw new IllegalArgumentException("A dot's team or a link's end is not in the network");
    }
  }
}
