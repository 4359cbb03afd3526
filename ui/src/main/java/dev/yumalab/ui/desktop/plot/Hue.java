package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose data a mark shows, which decides its colour in every plot.
 *
 * @param role the side
 * @param index for {@link Role#OTHER} the number of the further team, from 0; else 0
 */
public record Hue(Role role, int index) {
  /** The honest side. */
  public static final Hue HONEST = new Hue(Role.HONEST, 0);

  /** The cabal. */
  public static final Hue CABAL = new Hue(Role.CABAL, 0);

  /** What belongs to no side. */
  public static final Hue NEUTRAL = new Hue(Role.NEUTRAL, 0);

  /** What data is compared with. */
  public static final Hue REFERENCE = new Hue(Role.REFERENCE, 0);

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when it is negative
   */
  public Hue {
    if (index < 0) {
      throw new IllegalArgumentException("A further team's number is 0 or more, not " + index);
    }
  }

  /** A further team. */
  public static Hue other(int index) {
    return new Hue(Role.OTHER, index);
  }

  /** A hue for each role in order, as the figures of {@code export} colour them. */
  public static List<Hue> of(List<Role> roles) {
    List<Hue> hues = new ArrayList<>();
    int next = 0;
    for (Role role : roles) {
      hues.add(role == Role.OTHER ? other(next++) : new Hue(role, 0));
    }
    return hues;
  }
}
