package dev.yumalab.export.run;

import dev.yumalab.agents.recorded.Coalition;
import dev.yumalab.export.page.Section;
import dev.yumalab.scenarios.run.CabalStanding;
import dev.yumalab.scenarios.run.RunRecord;
import dev.yumalab.scenarios.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in plain words, with the numbers of the run, why a cabal gains or loses. */
final class CabalStory {
  private static final int MOST_UIDS_SHOWN = 12;
  private static final double HARDLY_ANY = 0.01;

  private final RunRecord run;
  private final CabalStanding standing;

  CabalStory(RunRecord run, CabalStanding standing) {
    this.run = run;
    this.standing = standing;
  }

  Section section() {
    List<String> paragraphs = new ArrayList<>(List.of(who(), consensus(), pay(), outcome()));
    surprise().ifPresent(paragraphs::add);
    if (standing.isMajority() != isMajority(standing.last())) {
      paragraphs.add(turn());
    }
    return new Section(
        gains() ? "Why the cabal gains" : "Why the cabal loses", paragraphs, List.of(), List.of());
  }

  private String who() {
    boolean chosen =
        run.scenario().network().orElseThrow().cabal().orElseThrow().miners().isEmpty();
    return "The cabal is "
        + (standing.validators().size() == 1 ? "validator " : "the validators ")
        + uids(standing.validators())
        + ". It gives "
        + (standing.selfWeight() == 1 ? "all" : RunText.percent(standing.selfWeight()))
        + " of its weight, in equal parts, to "
        + standing.miners().size()
        + (standing.miners().size() == 1 ? " miner (uid " : " miners (uid ")
        + uids(standing.miners())
        + ")"
        + (standing.selfWeight() == 1 ? "" : " and the rest as it was recorded")
        + "."
        + (chosen
            ? " These are the tenth of all uids that earned least in 20 epochs without the cabal."
            : "")
        + " Everybody else weighs as recorded and is called honest.";
  }

  private String consensus() {
    CabalStanding.Epoch first = standing.first();
    String kappa = RunText.percent(first.kappa());
    String ours = RunText.percent(first.activeShare());
    String others = RunText.percent(1 - first.activeShare());
    String begin = "In the first epoch the cabal holds " + ours + " of the active stake. ";
    if (standing.isMajority()) {
      return begin
          + "That is more than kappa, the "
          + kappa
          + " of active stake that must support a weight: what the cabal agrees on is consensus,"
          + " whatever the others say. With "
          + others
          + " the others support no weight alone: what they give beyond the cabal's own weights is"
          + " clipped away.";
    }
    if (standing.othersAreMajority()) {
      return begin
          + "That is less than kappa, the "
          + kappa
          + " of active stake that must support a weight, and the others hold "
          + others
          + ": a weight stands only as far as validators among them support it too. What the cabal"
          + " gives to its own miners beyond that is clipped away.";
    }
    return begin
        + "Neither that nor the "
        + others
        + " of the others is more than kappa, the "
        + kappa
        + " of active stake that must support a weight: only what both support stands.";
  }

  private String pay() {
    return "So the cabal's miners get "
        + RunText.percent(standing.first().incentiveShare())
        + " of the first epoch's incentive. Over the run, clipping leaves "
        + metric(Coalition.CABAL, "validator_trust_mean")
        + " of the cabal's weights and "
        + metric(Coalition.HONEST, "validator_trust_mean")
        + " of those of honest validators (validator trust, by stake). Dividends follow bonds,"
        + " and bonds "
        + (isPenaltyFull()
            ? "follow the weights that are left: "
            : "follow the weights that are left, at least in part: ")
        + "the cabal gets "
        + metric(Coalition.CABAL, "dividend_share_mean")
        + " of the dividends and "
        + metric(Coalition.CABAL, "incentive_share_mean")
        + " of the incentive.";
  }

  /** What a reader of the paragraphs before would not expect. */
  private Optional<String> surprise() {
    if (standing.isMajority() && !gains()) {
      return Optional.of(
          "So it decides what consensus is and still loses: what it gives to other miners counts"
              + " too, and their incentive is staked with honest validators.");
    }
    if (standing.othersAreMajority() && gains()) {
      return Optional.of(
          "So it gains although consensus does not follow it: its dividends and incentive are a"
              + " larger part of what is paid than its stake is of all stake.");
    }
    boolean nothingStands =
        value(Coalition.CABAL, "validator_trust_mean") < HARDLY_ANY
            && value(Coalition.HONEST, "validator_trust_mean") < HARDLY_ANY;
    return nothingStands
        ? Optional.of(
            "Hardly any weight of either side stands, so the little that both support decides who"
                + " is paid everything.")
        : Optional.empty();
  }

  private boolean isPenaltyFull() {
    return run.scenario().subnet().bondsPenaltyU16() == 65_535;
  }

  private String outcome() {
    Scenario scenario = run.scenario();
    return "Together that is "
        + metric(Coalition.CABAL, "emission_share_mean")
        + " of everything paid, with "
        + metric(Coalition.CABAL, "stake_share_start")
        + " of the stake at the start. What is paid and restaked becomes stake, so in "
        + String.format(Locale.ROOT, "%,d", scenario.epochs())
        + (scenario.epochs() == 1 ? " epoch" : " epochs")
        + " its share of stake "
        + (gains() ? "grows" : "falls")
        + " to "
        + metric(Coalition.CABAL, "stake_share_end")
        + ".";
  }

  private String turn() {
    return "By the last epoch that has turned: the cabal then holds "
        + RunText.percent(standing.last().activeShare())
        + " of the active stake, "
        + (isMajority(standing.last()) ? "more" : "not more")
        + " than kappa, "
        + RunText.percent(standing.last().kappa())
        + ", and its miners get "
        + RunText.percent(standing.last().incentiveShare())
        + " of the incentive.";
  }

  private static boolean isMajority(CabalStanding.Epoch epoch) {
    return epoch.activeShare() > epoch.kappa();
  }

  private boolean gains() {
    return value(Coalition.CABAL, "stake_share_end") > value(Coalition.CABAL, "stake_share_start");
  }

  private String metric(String team, String measure) {
    return RunText.percent(value(team, measure));
  }

  private double value(String team, String measure) {
    return run.summary().value(team, measure);
  }

  private static String uids(List<Integer> uids) {
    int shown = Math.min(uids.size(), MOST_UIDS_SHOWN);
    String last = uids.size() > shown ? (uids.size() - shown) + " more" : "" + uids.get(shown - 1);
    List<String> first =
        uids.stream().limit(uids.size() > shown ? shown : shown - 1L).map(String::valueOf).toList();
    return first.isEmpty() ? last : String.join(", ", first) + " and " + last;
  }
}
