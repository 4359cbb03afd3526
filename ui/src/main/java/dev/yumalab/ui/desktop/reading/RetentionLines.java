package dev.yumalab.ui.desktop.reading;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.retention.DrawSource;
import dev.yumalab.scenarios.retention.RecordedDrawsException;
import dev.yumalab.scenarios.retention.RetentionExperiment;
import dev.yumalab.scenarios.retention.RetentionMap;
import dev.yumalab.scenarios.retention.RetentionSettings;
import dev.yumalab.scenarios.scenario.Scenario;
import java.math.BigDecimal;
import java.util.List;

/** Computes the lines of a retention map for the rules of a run, by the retention service. */
public final class RetentionLines {
  /** Steps of 0.05: lines are as smooth as the eye needs, and the map is there in a second. */
  private static final int GRID = 21;

  private static final long SEED = 1;

  private RetentionLines() {}

  /** What the map of a scenario depends on, besides the two self-weights. */
  public static RetentionSettings rules(Scenario scenario) {
    return RetentionPlace.settings(scenario, RetentionSettings.PUBLISHED_STAKES, GRID);
  }

  /** A map for each published stake; takes about a second. */
  public static List<RetentionMap> published(RetentionSettings rules, EpochKernel kernel) {
    return compute(rules, kernel);
  }

  /** The map of one stake; takes about a tenth of a second. */
  public static RetentionMap own(RetentionSettings rules, BigDecimal stake, EpochKernel kernel) {
    RetentionSettings settings =
        new RetentionSettings(
            List.of(stake),
            rules.kappa(),
            rules.bondsPenalty(),
            rules.weightDeviation(),
            rules.validatorShare(),
            rules.neurons(),
            rules.validators(),
            rules.grid());
    return compute(settings, kernel).getFirst();
  }

  private static List<RetentionMap> compute(RetentionSettings settings, EpochKernel kernel) {
    try {
      return RetentionExperiment.run(
          settings, new DrawSource.Streams(SEED), kernel, 1, (_, _) -> {});
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (RecordedDrawsException unreadable) {
      throw new IllegalStateException("streams are not recorded", unreadable);
    }
  }
}
