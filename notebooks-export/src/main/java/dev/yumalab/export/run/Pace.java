package dev.yumalab.export.run;

import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.scenarios.scenario.Scenario;

/** How fast shares of stake can move: what an epoch pays beside the stake at the start. */
final class Pace {
  private static final double RAO_PER_ALPHA = 1e9;

  /** Up to a hundredth, many epochs pass before shares of stake look different. */
  private static final double LITTLE = 0.01;

  private final double paidAlpha;
  private final double stakeAlpha;

  Pace(Scenario scenario) {
    paidAlpha = SubnetRules.emissionRao(scenario.subnet().tempoBlocks()) / RAO_PER_ALPHA;
    stakeAlpha =
        scenario
                .network()
                .map(
                    network ->
                        network.file().recording().stakeRao().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                .orElse(scenario.subnet().totalStakeRao())
            / RAO_PER_ALPHA;
  }

  String sentence() {
    String paid = "An epoch pays " + RunText.alpha(paidAlpha);
    String beside = RunText.alpha(stakeAlpha) + " at the start";
    if (stakeAlpha == 0) {
      return paid + ", and there is no stake at the start: what is paid decides everything.";
    }
    double part = paidAlpha / stakeAlpha;
    if (part <= LITTLE) {
      return paid
          + ", little beside the stake of "
          + beside
          + " ("
          + RunText.percent(part)
          + "): the share of emission shows at once where the share of stake is going.";
    }
    return paid
        + ", much beside the stake of "
        + beside
        + " ("
        + RunText.percent(part)
        + "): shares of stake follow what is paid within few epochs.";
  }
}
