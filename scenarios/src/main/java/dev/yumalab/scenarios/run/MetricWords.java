package dev.yumalab.scenarios.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Metrics as people say them. */
public final class MetricWords {
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("_end", " at the end"),
          new Ending("_start", " at the start"),
          new Ending("_first", " in the first epoch"),
          new Ending("_mean", " (mean over epochs)"));

  private static final Map<String, String> SPELT =
      Map.of("tao", "TAO", "hhi", "HHI", "nakamoto", "Nakamoto");

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
        return words(stem) + ending.words();
      }
    }
    return words(metric);
  }

  private static String words(String stem) {
    return Arrays.stream(stem.split("_", -1))
        .map(word -> SPELT.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }
}
