package dev.yumalab.scenarios.copier;

import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.agents.recorded.HistoryAgent;
import dev.yumalab.agents.recorded.HistoryNetwork;
import dev.yumalab.agents.recorded.HistoryRules;
import dev.yumalab.agents.recorded.HistorySetup;
import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.engine.random.RandomStreams;
import dev.yumalab.scenarios.recorded.NetworkFormat;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioTimeline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Replays a history once for each copier. The copier is a newcomer: it has a uid behind the
 * recorded ones, and after each epoch it copies what is public then; that is in force from the next
 * epoch on, or the reveal period later. Nobody reacts to it, and the others' rows are in force when
 * they were recorded, whatever the period.
 */
public final class CopierExperiment {
  private static final BigDecimal MOST_RAO = BigDecimal.valueOf(NetworkFormat.MOST_STAKE_RAO);

  private final Scenario scenario;
  private final Recording.History history;
  private final CopierSettings settings;
  private final EpochKernel kernel;

  private CopierExperiment(Scenario scenario, CopierSettings settings, EpochKernel kernel) {
    this.scenario = scenario;
    this.history = history(scenario).orElseThrow();
    this.settings = settings;
    this.kernel = kernel;
  }

  /**
   * Runs it.
   *
   * @param scenario of a recorded history without agents; what it says of the subnet counts, events
   *     too
   * @param settings which copiers
   * @param kernel computes the epochs
   * @param progress told replays done and all replays
   * @return a cell for each source, share and period, in this order
   * @throws IllegalArgumentException if {@link #unfit} says why
   */
  public static List<CopierCell> run(
      Scenario scenario,
      CopierSettings settings,
      EpochKernel kernel,
      BiConsumer<Integer, Integer> progress) {
    unfit(scenario, settings)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    return new CopierExperiment(scenario, settings, kernel).cells(progress);
  }

  /**
   * Why the question cannot be asked of a scenario.
   *
   * @return half a sentence; empty if it can be
   */
  public static Optional<String> unfit(Scenario scenario, CopierSettings settings) {
    Optional<Recording.History> history = history(scenario);
    if (history.isEmpty()) {
      return Optional.of("the scenario is no recorded history; 'yumalab import history' makes one");
    }
    if (scenario.hasAgents()) {
      return Optional.of("the scenario has agents already; give the history without them");
    }
    if (settings.skippedEpochs() >= scenario.epochs()) {
      return Optional.of(
          "%d epochs are skipped, and the scenario has %d"
              .formatted(settings.skippedEpochs(), scenario.epochs()));
    }
    if (history.get().neurons() >= NetworkFormat.MOST_NEURONS) {
      return Optional.of("there is no room for a newcomer");
    }
    return settings.shares().stream()
        .filter(share -> totalRao(history.get(), share).compareTo(MOST_RAO) > 0)
        .findFirst()
        .map(share -> "a newcomer with " + share + " of all stake would need more than there is");
  }

  private static Optional<Recording.History> history(Scenario scenario) {
    return scenario
        .network()
        .map(network -> network.file().recording())
        .filter(Recording.History.class::isInstance)
        .map(Recording.History.class::cast);
  }

  /** All stake together with a newcomer's, of which it is a part. */
  private static BigDecimal totalRao(Recording.History history, BigDecimal share) {
    BigDecimal recorded = BigDecimal.valueOf(history.totalStakeRao());
    return recorded.divide(BigDecimal.ONE.subtract(share), 0, RoundingMode.CEILING);
  }

  private List<CopierCell> cells(BiConsumer<Integer, Integer> progress) {
    SubnetRules start = scenario.atEpoch(1).subnet().rules();
    ConsensusChange change =
        new ConsensusChange(
            setup(List.of()), start, scenario.epochs(), settings.skippedEpochs(), kernel);
    List<CopierCell> cells = new ArrayList<>();
    for (String source : settings.sources()) {
      for (BigDecimal share : settings.shares()) {
        for (int period : settings.periods()) {
          cells.add(cell(source, share, period, change.within(period + 1)));
          progress.accept(cells.size(), settings.cells());
        }
      }
    }
    return cells;
  }

  private HistorySetup setup(List<HistoryAgent> agents) {
    return new HistorySetup(
        history,
        scenario.subnet().tempoBlocks(),
        scenario.subnet().validators(),
        settings.warmUpEpochs(),
        agents);
  }

  private CopierCell cell(String source, BigDecimal share, int period, double change) {
    BigDecimal stake = HistoryAgent.Place.Newcomer.stakeRao(share, share, history.totalStakeRao());
    HistoryAgent copier = Copier.of(source, stake.longValueExact());
    ScenarioTimeline timeline = new ScenarioTimeline(scenario);
    CopierSums sums = new CopierSums();
    try (HistoryNetwork network =
        new HistoryNetwork(
            setup(List.of(copier)),
            rules(scenario.atEpoch(1), period, copier),
            new RandomStreams(scenario.seed(), 0),
            kernel)) {
      for (int epoch = 0; epoch < scenario.epochs(); epoch++) {
        timeline.next();
        network.runEpoch(rules(timeline.reach(network.nextEpochBlock()), period, copier));
        if (epoch >= settings.skippedEpochs()) {
          sums.add(network, SubnetRules.emissionRao(scenario.subnet().tempoBlocks()));
        }
      }
    }
    return sums.cell(source, share, period, change);
  }

  private static HistoryRules rules(Scenario inForce, int period, HistoryAgent copier) {
    return new HistoryRules(inForce.subnet().rules(), period, List.of(copier.settings()));
  }
}
