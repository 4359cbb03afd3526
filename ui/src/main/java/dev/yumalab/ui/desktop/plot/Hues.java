package dev.yumalab.ui.desktop.plot;

/** What sides are called in exported figures. */
final class Hues {
  private Hues() {}

  static String name(Hue hue) {
    return switch (hue.role()) {
      case HONEST -> "honest";
      case CABAL -> "cabal";
      case OTHER -> "further team " + (hue.index() + 1);
      case REFERENCE, NEUTRAL -> "others";
    };
  }
}
