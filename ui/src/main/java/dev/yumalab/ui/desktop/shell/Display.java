package dev.yumalab.ui.desktop.shell;

import java.util.Locale;

/** Whether there is a screen, said in a sentence where there is none. */
final class Display {
  private static final String PLATFORM = "glass.platform";

  private Display() {}

  /** Draws without a screen from now on; before the toolkit starts. */
  static void useNone() {
    System.setProperty(PLATFORM, "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
  }

  private static boolean isHeadless() {
    return System.getProperty(PLATFORM, "").equals("Headless");
  }

  /** On Linux the toolkit would fail with its own words, so the variables are looked at first. */
  static void require() throws Desktop.NoDisplayException {
    boolean isLinux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    String display = System.getenv().getOrDefault("DISPLAY", "");
    if (isLinux && !isHeadless() && display.isBlank()) {
      throw new Desktop.NoDisplayException(
          "there is no display to show a window on: DISPLAY is not set; start it from a desktop"
              + " session, or use 'ssh -X'");
    }
  }

  /** What the toolkit's failure means. */
  static String unusable(Throwable failure) {
    String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return reason.contains("DISPLAY")
        ? "the display "
            + System.getenv("DISPLAY")
            + " cannot be opened; is its server running,"
            + " and does it let you in?"
        : "no window can be shown, because the toolkit cannot start ("
            + reason.lines().findFirst().orElse("").strip()
            + "); on Linux it needs GTK 3, for example the package libgtk-3-0";
  }
}
