package dev.yumalab.ui.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the window remembers from one start to the next. Nothing of it is needed.
 *
 * @param look light, dark, or as the system has it
 * @param zoom size of letters against the system's, 1 for the same
 * @param width of the window, pixels
 * @param height of the window, pixels
 * @param maximised whether the window fills the screen
 * @param epochsPerSecond the speed of play, above 0; infinity does not wait
 * @param sidebar whether the left side is shown
 * @param inspect whether the right side is shown
 * @param runs whether the runs below are shown
 * @param recent the files and run folders that were opened, latest first
 * @param lessons by lesson, how many of its steps are finished
 */
public record Settings(
    Look look,
    double zoom,
    double width,
    double height,
    boolean maximised,
    double epochsPerSecond,
    boolean sidebar,
    boolean inspect,
    boolean runs,
    List<String> recent,
    Map<String, Integer> lessons) {
  /** Light or dark. */
  public enum Look {
    /** As the system has it. */
    SYSTEM,
    /** Dark letters on white. */
    LIGHT,
    /** Light letters on near-black. */
    DARK
  }

  /** How many files are remembered. */
  static final int MOST_RECENT = 10;

  /** What a first start has. */
  static final Settings FIRST =
      new Settings(Look.SYSTEM, 1, 1280, 800, false, 10, true, true, true, List.of(), Map.of());

  /** Keeps an unmodifiable copy. */
  public Settings {
    recent = List.copyOf(recent);
    lessons = Map.copyOf(lessons);
  }

  /** With a file or folder at the head of the recent ones. */
  Settings opened(String place) {
    List<String> files = new ArrayList<>(recent);
    files.remove(place);
    files.addFirst(place);
    return withRecent(files.subList(0, Math.min(files.size(), MOST_RECENT)));
  }

  /** With other recent files. */
  Settings withRecent(List<String> files) {
    return new Settings(
        look,
        zoom,
        width,
        height,
        maximised,
        epochsPerSecond,
        sidebar,
        inspect,
        runs,
        files,
        lessons);
  }
}
