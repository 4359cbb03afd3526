package dev.yumalab.ui.desktop.views;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.live.LiveHistory.Series;
import dev.yumalab.ui.desktop.plot.LineSeries;
import java.util.List;
import java.util.Locale;

/** The charts of the network over its epochs. */
enum ChartKind {
  STAKE_SHARE("Stake share", Series.STAKE_SHARE, true),
  DIVIDEND_SHARE("Dividend share", Series.DIVIDEND_SHARE, true),
  INCENTIVE_SHARE("Incentive share", Series.INCENTIVE_SHARE, true),
  EMISSION_SHARE("Emission share", Series.EMISSION_SHARE, true),
  VALIDATOR_TRUST("Validator trust", Series.VALIDATOR_TRUST, true),
  DIVIDENDS_PER_1000("Dividends per 1,000 alpha", Series.DIVIDENDS_PER_1000, false),
  GINI("Gini of validators’ stake", Series.STAKE_SHARE, false),
  NAKAMOTO("Nakamoto number", Series.STAKE_SHARE, false);

  private final String title;
  private final Series series;
  private final boolean isShare;

  ChartKind(String title, Series series, boolean isShare) {
    this.title = title;
    this.series = series;
    this.isShare = isShare;
  }

  String title() {
    return title;
  }

  /** For the file that it is saved in. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Axis axis() {
    if (this == NAKAMOTO) {
      return Axis.whole("");
    }
    return isShare ? Axis.percent("") : Axis.number("");
  }

  List<LineSeries> lines(LiveHistory history) {
    return switch (this) {
      case GINI -> List.of(Course.network(history, "Gini", history::gini));
      case NAKAMOTO -> List.of(Course.network(history, "Nakamoto", history::nakamoto));
      default -> Course.teams(history, series);
    };
  }
}
