package dev.yumalab.ui.desktop.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a user's own files go, by the convention of the system.
 *
 * @param config settings
 * @param state what helps when something went wrong
 */
public record UserFolders(Path config, Path state) {
  private static final String NAME = "yumalab";

  /** The folders of whoever runs this process. */
  public static UserFolders ofThisUser() {
    return of(System.getProperty("os.name", ""), System.getProperty("user.home"), System.getenv());
  }

  /**
   * The folders by the convention of a system.
   *
   * @param system its name, as Java tells it
   * @param home the user's folder
   * @param environment the variables that may name other places
   */
  static UserFolders of(String system, String home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      Path roaming = named(environment, "APPDATA").orElse(Path.of(home, "AppData", "Roaming"));
      Path local = named(environment, "LOCALAPPDATA").orElse(Path.of(home, "AppData", "Local"));
      return new UserFolders(roaming.resolve(NAME), local.resolve(NAME));
    }
    if (name.contains("mac")) {
      Path library = Path.of(home, "Library");
      return new UserFolders(
          library.resolve("Application Support").resolve(NAME),
          library.resolve("Logs").resolve(NAME));
    }
    Path config = named(environment, "XDG_CONFIG_HOME").orElse(Path.of(home, ".config"));
    Path state = named(environment, "XDG_STATE_HOME").orElse(Path.of(home, ".local", "state"));
    return new UserFolders(config.resolve(NAME), state.resolve(NAME));
  }

  /** A relative path in such a variable is to be ignored, says the convention. */
  private static Optional<Path> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
