package dev.yumalab.scenarios.copier;

import dev.yumalab.agents.recorded.HistoryNetwork;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.scenarios.run.DividendPerStake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what a copier gets, and what the honest get beside it. Not thread-safe. */
final class CopierSums {
  private static final int HONEST = 0;
  private static final int COPIER = 1;

  private final Map<Integer, Validator> validators = new TreeMap<>();
  private int epochs;
  private double copied;
  private double honest;
  private double trust;
  private double honestTrust;
  private double paid;

  /**
   * An honest validator over the epochs in which its stake counted.
   *
   * @param stake in these epochs together
   * @param dividends in these epochs together
   */
  private record Validator(double stake, double dividends) {
    Validator and(Validator other) {
      return new Validator(stake + other.stake, dividends + other.dividends);
    }

    double perStake() {
      return dividends / stake;
    }
  }

  /**
   * Adds the last epoch.
   *
   * @param network whose last uid is the copier
   * @param emissionRao what the epoch had to pay
   */
  void add(HistoryNetwork network, long emissionRao) {
    EpochOutput output = network.output();
    int copier = network.roster().neurons() - 1;
    epochs++;
    copied += DividendPerStake.of(network, COPIER);
    honest += DividendPerStake.of(network, HONEST);
    trust += I32F32.toDouble(output.get(EpochField.VALIDATOR_TRUST, copier));
    paid += (double) output.get(EpochField.VALIDATOR_EMISSION, copier) / emissionRao;
    double stake = 0;
    double trusted = 0;
    for (int uid = 0; uid < copier; uid++) {
      // Who is inactive or without a permit has none.
      double counted = output.get(EpochField.ACTIVE_STAKE, uid);
      if (counted > 0) {
        stake += counted;
        trusted += counted * I32F32.toDouble(output.get(EpochField.VALIDATOR_TRUST, uid));
        validators.merge(
            uid,
            new Validator(
                (double) network.stakeRao(uid),
                (double) output.get(EpochField.VALIDATOR_EMISSION, uid)),
            Validator::and);
      }
    }
    honestTrust += stake == 0 ? Double.NaN : trusted / stake;
  }

  /** What the honest alpha in the middle earns: half of the honest stake earns no less. */
  private double median() {
    List<Validator> ascending = new ArrayList<>(validators.values());
    ascending.sort(Comparator.comparingDouble(Validator::perStake));
    double half = 0;
    for (Validator validator : ascending) {
      half += validator.stake() / 2;
    }
    double below = 0;
    for (Validator validator : ascending) {
      below += validator.stake();
      if (below >= half) {
        return validator.perStake();
      }
    }
    return Double.NaN;
  }

  /** What it comes to. */
  CopierCell cell(String source, BigDecimal share, int period, double change) {
    return new CopierCell(
        source,
        share,
        period,
        copied / epochs,
        honest / epochs,
        median(),
        trust / epochs,
        honestTrust / epochs,
        paid / epochs,
        change);
  }
}
