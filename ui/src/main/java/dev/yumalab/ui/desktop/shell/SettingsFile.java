package dev.yumalab.ui.desktop.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The user's file of {@link Settings}: lines of {@code key=value}, written to a new file that then
 * takes the old one's place.
 *
 * @param path the file; it need not exist
 */
record SettingsFile(Path path) {
  private static final String RECENT = "recent.";
  private static final String LESSON = "lesson.";
  private static final int MOST_STEPS = 1_000;

  /**
   * Settings as they were found.
   *
   * @param settings those of the file, or of a first start
   * @param message what was wrong with the file, if anything
   */
  record Loaded(Settings settings, Optional<String> message) {}

  /** The file in a user's folder. */
  static SettingsFile in(UserFolders folders) {
    return new SettingsFile(folders.config().resolve("desktop.properties"));
  }

  /** Reads the file; a damaged one is told and ignored. */
  Loaded load() {
    if (!Files.exists(path)) {
      return new Loaded(Settings.FIRST, Optional.empty());
    }
    try (Reader reader = new StringReader(Files.readString(path))) {
      Properties lines = new Properties();
      lines.load(reader);
      return new Loaded(read(lines), Optional.empty());
    } catch (IOException | IllegalArgumentException damaged) {
      return new Loaded(
          Settings.FIRST,
          Optional.of("The settings in " + path + " could not be read and were ignored."));
    }
  }

  private static Settings read(Properties lines) {
    Settings first = Settings.FIRST;
    return new Settings(
        Settings.Look.valueOf(lines.getProperty("look", first.look().name())),
        number(lines, "zoom", first.zoom(), 0.5, 3),
        number(lines, "width", first.width(), 400, 20_000),
        number(lines, "height", first.height(), 300, 20_000),
        flag(lines, "maximised", first.maximised()),
        number(lines, "epochs_per_second", first.epochsPerSecond(), 1e-3, Double.MAX_VALUE),
        flag(lines, "sidebar", first.sidebar()),
        flag(lines, "inspect", first.inspect()),
        flag(lines, "runs", first.runs()),
        IntStream.range(0, Settings.MOST_RECENT)
            .mapToObj(i -> Optional.ofNullable(lines.getProperty(RECENT + i)))
            .flatMap(Optional::stream)
            .toList(),
        lessons(lines));
  }

  private static Map<String, Integer> lessons(Properties lines) {
    Map<String, Integer> lessons = new TreeMap<>();
    for (String key : lines.stringPropertyNames()) {
      if (key.startsWith(LESSON)) {
        int steps = Integer.parseInt(lines.getProperty(key));
        lessons.put(key.substring(LESSON.length()), Math.clamp(steps, 0, MOST_STEPS));
      }
    }
    return lessons;
  }

  private static double number(
      Properties lines, String key, double first, double least, double most) {
    double value = Double.parseDouble(lines.getProperty(key, Double.toString(first)));
    if (Double.isNaN(value)) {
      throw new NumberFormatException(key);
    }
    // The speed alone may be without bound; it means not to wait.
    return value == Double.POSITIVE_INFINITY && most == Double.MAX_VALUE
        ? value
        : Math.clamp(value, least, most);
  }

  private static boolean flag(Properties lines, String key, boolean first) {
    return switch (lines.getProperty(key, Boolean.toString(first))) {
      case "true" -> true;
      case "false" -> false;
      case String other -> throw new IllegalArgumentException(key + "=" + other);
    };
  }

  /** Writes the file, whole or not at all. */
  void save(Settings settings) throws IOException {
    StringBuilder text = new StringBuilder("# Yumalab's desktop; safe to delete.\n");
    line(text, "look", settings.look().name());
    line(text, "zoom", Double.toString(settings.zoom()));
    line(text, "width", Double.toString(settings.width()));
    line(text, "height", Double.toString(settings.height()));
    line(text, "maximised", Boolean.toString(settings.maximised()));
    line(text, "epochs_per_second", Double.toString(settings.epochsPerSecond()));
    line(text, "sidebar", Boolean.toString(settings.sidebar()));
    line(text, "inspect", Boolean.toString(settings.inspect()));
    line(text, "runs", Boolean.toString(settings.runs()));
    for (int i = 0; i < settings.recent().size(); i++) {
      line(text, RECENT + i, settings.recent().get(i));
    }
    new TreeMap<>(settings.lessons())
        .forEach((lesson, steps) -> line(text, LESSON + lesson, Integer.toString(steps)));
    Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
    Path fresh = Files.createTempFile(folder, "desktop", ".new");
    try {
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void line(StringBuilder text, String key, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    text.append(key).append('=').append(escaped).append('\n');
  }
}
