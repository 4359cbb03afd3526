package dev.yumalab.ui.desktop.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a page in the system's browser, where there is one. */
final class Browser {
  private Browser() {}

  /** Tries to; a system without a browser is no failure. */
  static boolean show(Path page) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean hasScreen =
        system.contains("win")
            || system.contains("mac")
            || System.getenv("DISPLAY") != null
            || System.getenv("WAYLAND_DISPLAY") != null;
    String address = page.toUri().toString();
    List<String> command =
        system.contains("win")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
            : List.of(system.contains("mac") ? "open" : "xdg-open", address);
    if (!hasScreen) {
      return false;
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException noBrowser) {
      return false;
    }
  }
}
