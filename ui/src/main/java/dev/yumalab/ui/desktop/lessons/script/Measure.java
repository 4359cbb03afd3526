package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveRows;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** A number that can be read off a run. */
public sealed interface Measure {

  /** The number; NaN where the run has none, for instance before its first epoch. */
  double of(Sight sight);

  /**
   * A fixed number.
   *
   * @param number which
   */
  record Constant(double number) implements Measure {
    @Override
    public double of(Sight sight) {
      return number;
    }
  }

  /**
   * A number that was remembered.
   *
   * @param name under which
   */
  record Kept(String name) implements Measure {
    @Override
    public double of(Sight sight) {
      return sight.kept().getOrDefault(name, Double.NaN);
    }
  }

  /**
   * A series of a team: its mean over some epochs.
   *
   * @param series which
   * @param team the team's name
   * @param from the first epoch, 0 for the start; the last that has paid if absent
   * @param to the last epoch; the last that has paid if absent
   */
  record OfTeam(LiveHistory.Series series, String team, OptionalLong from, OptionalLong to)
      implements Measure {
    @Override
    public double of(Sight sight) {
      LiveHistory history = sight.state().history();
      int index = history.teams().indexOf(team);
      long last = history.epoch(history.points() - 1);
      long first = from.orElse(last);
      long end = to.orElse(last);
      double sum = 0;
      int count = 0;
      for (int point = 0; index >= 0 && point < history.points(); point++) {
        if (history.epoch(point) >= first && history.epoch(point) <= end) {
          sum += history.get(series, index, point);
          count++;
        }
      }
      // An epoch that has not come yet has no number, and neither has a mean that misses some.
      return end <= last && count > 0 ? sum / count : Double.NaN;
    }
  }

  /** Which uids count. */
  enum Who {
    /** All. */
    ALL,
    /** Those who judge. */
    VALIDATORS,
    /** Those who are judged. */
    MINERS
  }

  /** How the numbers of several uids become one. */
  enum Take {
    /** Their sum. */
    SUM,
    /** Their mean. */
    MEAN,
    /** The largest. */
    MAX,
    /** The smallest. */
    MIN
  }

  /**
   * A number of a team's uids now.
   *
   * @param field which
   * @param team the team's name
   * @param who which of its uids
   * @param take how they become one number
   */
  record OfUids(LiveNeurons.Field field, String team, Who who, Take take) implements Measure {
    @Override
    public double of(Sight sight) {
      LiveNeurons neurons = sight.state().neurons();
      double[] numbers =
          uids(neurons.roster(), team, who).mapToDouble(uid -> neurons.get(field, uid)).toArray();
      if (numbers.length == 0) {
        return take == Take.SUM ? 0 : Double.NaN;
      }
      double result = numbers[0];
      for (int i = 1; i < numbers.length; i++) {
        result =
            switch (take) {
              case SUM, MEAN -> result + numbers[i];
              case MAX -> Math.max(result, numbers[i]);
              case MIN -> Math.min(result, numbers[i]);
            };
      }
      return take == Take.MEAN ? result / numbers.length : result;
    }
  }

  /**
   * A number of one uid now.
   *
   * @param field which
   * @param uid whose
   */
  record OfUid(LiveNeurons.Field field, int uid) implements Measure {
    @Override
    public double of(Sight sight) {
      LiveNeurons neurons = sight.state().neurons();
      return uid < neurons.size() ? neurons.get(field, uid) : Double.NaN;
    }
  }

  /**
   * How many uids a team has now.
   *
   * @param team the team's name
   * @param who which of them count
   */
  record Count(String team, Who who) implements Measure {
    @Override
    public double of(Sight sight) {
      return uids(sight.state().neurons().roster(), team, who).count();
    }
  }

  /**
   * A validator's weight on a miner, as the share of all weight that he gives.
   *
   * @param validator the row
   * @param miner the column
   */
  record Weight(int validator, int miner) implements Measure {
    @Override
    public double of(Sight sight) {
      LiveRows rows = sight.state().weights();
      if (validator >= rows.rows()) {
        return Double.NaN;
      }
      long all = 0;
      long wanted = 0;
      for (int k = 0; k < rows.length(validator); k++) {
        all += rows.value(validator, k);
        wanted += rows.column(validator, k) == miner ? rows.value(validator, k) : 0;
      }
      return all == 0 ? Double.NaN : (double) wanted / all;
    }
  }

  /**
   * A validator's bond with a miner after the last epoch, as stored: 0 to 1.
   *
   * @param validator the row
   * @param miner the column
   */
  record Bond(int validator, int miner) implements Measure {
    private static final double MOST = 65_535;

    @Override
    public double of(Sight sight) {
      LiveRows rows = sight.state().bonds();
      double bond = validator < rows.rows() ? 0 : Double.NaN;
      for (int k = 0; validator < rows.rows() && k < rows.length(validator); k++) {
        bond = rows.column(validator, k) == miner ? rows.value(validator, k) / MOST : bond;
      }
      return bond;
    }
  }

  /**
   * What two numbers give.
   *
   * @param operation how
   * @param left the first
   * @param right the second
   */
  record Calculated(Operation operation, Measure left, Measure right) implements Measure {
    @Override
    public double of(Sight sight) {
      double a = left.of(sight);
      double b = right.of(sight);
      return switch (operation) {
        case PLUS -> a + b;
        case MINUS -> a - b;
        case TIMES -> a * b;
        case OVER -> a / b;
      };
    }
  }

  /** What can be done with two numbers. */
  enum Operation {
    /** Sum. */
    PLUS,
    /** Difference. */
    MINUS,
    /** Product. */
    TIMES,
    /** Quotient. */
    OVER
  }

  private static IntStream uids(Roster roster, String team, Who who) {
    int index = roster.teams().indexOf(team);
    return IntStream.range(0, roster.neurons())
        .filter(uid -> roster.teamOf(uid) == index)
        .filter(uid -> who == Who.ALL || roster.isValidator(uid) == (who == Who.VALIDATORS));
  }
}
