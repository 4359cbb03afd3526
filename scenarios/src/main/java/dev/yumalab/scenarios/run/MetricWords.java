package dev.yumalab.scenarios.run;

import java.util.List;

/** Metrics as people say them. */
public final class MetricWords {
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("_end", " at the end"),
          new Ending("_start", " at the start"),
          new Ending("_first", " in the first epoch"),
          new Ending("_mean", " (mean over epochs)"));

  private MetricWords() {}

  private record Ending(String suffix, String words) {}

  /**
   * A metric in words.
   *
   * @param metric for example {@code honest_stake_share_end}
   * @return for example {@code honest stake share at the end}
   */
  public static String of(String metric) {
    for (Ending ending : ENDINGS) {
      if (metric.endsWith(ending.suffix())) {
        String stem = metric.substring(0, metric.length() - ending.suffix().length());
        return stem.replace('_', ' ') + ending.words();
      }
    }
    return metric.replace('_', ' ');
  }
}
