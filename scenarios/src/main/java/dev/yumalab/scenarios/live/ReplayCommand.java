package dev.yumalab.scenarios.live;

import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The command line that repeats a run, for a shell: what is no plain word stands in single quotes.
 */
public final class ReplayCommand {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  private ReplayCommand() {}

  /**
   * Repeats a run that nobody has changed while it went on.
   *
   * @param scenario a built-in name, or the path of a file
   * @param settings what was laid over it, {@code key=value}, in order
   * @return one line
   */
  public static String of(String scenario, List<String> settings) {
    StringBuilder command = new StringBuilder("yumalab run ").append(quoted(argument(scenario)));
    for (String setting : settings) {
      command.append(" --set ").append(quoted(setting));
    }
    return command.toString();
  }

  /** As {@link #of}, with a seed of its own. */
  public static String of(String scenario, List<String> settings, long seed) {
    return of(scenario, settings) + " --seed " + seed;
  }

  /**
   * Repeats a run from its saved scenario, which holds all that was set and changed.
   *
   * @param file where {@link LiveRun#scenario} was saved
   * @return one line
   */
  public static String ofFile(String file) {
    boolean isSeen = ScenarioSource.of(file) instanceof ScenarioSource.InFile;
    return of(isSeen ? file : "./" + file, List.of());
  }

  /** A path that looks like an option is one of this folder. */
  private static String argument(String scenario) {
    return scenario.startsWith("-") ? "./" + scenario : scenario;
  }

  private static String quoted(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
