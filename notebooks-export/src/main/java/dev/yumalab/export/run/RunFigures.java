package dev.yumalab.export.run;

import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Bar;
import dev.yumalab.export.figures.BarFigure;
import dev.yumalab.export.figures.Figure;
import dev.yumalab.export.figures.Group;
import dev.yumalab.export.figures.HeatMapFigure;
import dev.yumalab.export.figures.Line;
import dev.yumalab.export.figures.LineFigure;
import dev.yumalab.export.figures.ReferenceLine;
import dev.yumalab.export.figures.Role;
import dev.yumalab.export.figures.Strip;
import dev.yumalab.export.figures.StripFigure;
import dev.yumalab.export.figures.Values;
import dev.yumalab.scenarios.results.TableReader;
import dev.yumalab.scenarios.run.RunRecord;
import dev.yumalab.scenarios.run.RunSummary;
import dev.yumalab.scenarios.run.RunTables;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.Team;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Makes the figures of a run out of its tables. */
final class RunFigures {
  private static final List<Role> ROLES = List.of(Role.HONEST, Role.CABAL);

  private static final double PERCENTAGE_POINTS = 100;

  /** So that chance alone does not fill the figure and look like a trend. */
  private static final double LEAST_REACH = 0.05;

  private final Path folder;
  private final RunRecord run;
  private final Scenario scenario;

  RunFigures(Path folder, RunRecord run) {
    this.folder = folder;
    this.run = run;
    this.scenario = run.scenario();
  }

  /** All figures by file name, in the order of the page. */
  Map<String, Figure> all() throws IOException {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("stake-gain", stakeGain());
    figures.put("stake-share", overTime("Share of stake", "stake_share", "Share of all stake"));
    figures.put(
        "emission-share",
        overTime("Share of what each epoch pays", "emission_share", "Share of emission"));
    figures.put("emission-by-role", emissionByRole());
    figures.put("validator-trust", validatorTrust());
    figures.put("bonds", bonds());
    return figures;
  }

  /** The change of the share, because the share itself moves too little to be seen. */
  private Figure stakeGain() throws IOException {
    List<Line> lines = lines("stake_share", true);
    double reach = LEAST_REACH;
    for (Line line : lines) {
      for (int i = 0; i < line.y().size(); i++) {
        reach = Math.max(reach, 1.1 * Math.abs(line.y().get(i)));
      }
    }
    return LineFigure.of(
            "Whose share of stake grows",
            Axis.whole("Epoch"),
            Axis.number("Change of the share of stake (percentage points)")
                .withRange(-reach, reach),
            lines)
        .withSubtitle(subtitle())
        .withReferences(events());
  }

  private Figure overTime(String title, String column, String label) throws IOException {
    List<ReferenceLine> references = events();
    Team first = scenario.teams().getFirst();
    references.add(
        ReferenceLine.horizontal(first.stakeShare(), first.name() + " stake at the start"));
    return LineFigure.of(title, Axis.whole("Epoch"), Axis.percent(label), lines(column, false))
        .withSubtitle(subtitle())
        .withReferences(references);
  }

  /** A line for each team: a column over epochs, or its change since the first row. */
  private List<Line> lines(String column, boolean change) throws IOException {
    TableReader table = table(RunTables.TEAMS);
    List<Line> lines = new ArrayList<>();
    for (int team = 0; team < scenario.teams().size(); team++) {
      String name = scenario.teams().get(team).name();
      List<double[]> columns = table.columns(List.of("epoch", column), "team", name);
      double[] epochs = columns.getFirst();
      double[] shares = columns.getLast();
      double base = change ? shares[0] : 0;
      double unit = change ? PERCENTAGE_POINTS : 1;
      double[] values = Arrays.stream(shares).map(share -> (share - base) * unit).toArray();
      lines.add(Line.of(name, Values.of(epochs), Values.of(values), ROLES.get(team)));
    }
    return lines;
  }

  private List<ReferenceLine> events() {
    List<ReferenceLine> references = new ArrayList<>();
    scenario
        .events()
        .forEach(
            event ->
                references.add(
                    ReferenceLine.vertical(event.atEpoch(), "event, epoch " + event.atEpoch())));
    return references;
  }

  private Figure emissionByRole() {
    RunSummary summary = run.summary();
    List<Bar> bars = new ArrayList<>();
    for (int team = 0; team < scenario.teams().size(); team++) {
      String name = scenario.teams().get(team).name();
      bars.add(
          new Bar(
              name,
              ROLES.get(team),
              List.of(
                  summary.value(name, "dividend_share_mean") / 2,
                  summary.value(name, "incentive_share_mean") / 2),
              OptionalDouble.of(summary.value(name, "stake_share_start"))));
    }
    return new BarFigure(
        "Who is paid, and for what",
        "mean over all epochs; half of the emission goes to validators, half to servers",
        Axis.percent("Share of emission"),
        List.of("validators (dividends)", "servers (incentive)"),
        "share of stake at the start",
        bars);
  }

  private Figure validatorTrust() throws IOException {
    TableReader table = table(RunTables.NEURONS);
    double[] trust = table.column("validator_trust", "role", "validator");
    TeamSplit split = run.split();
    List<Strip> strips = new ArrayList<>();
    for (int team = 0; team < scenario.teams().size(); team++) {
      double[] ofTeam =
          Arrays.stream(split.validatorUids(team)).mapToDouble(u -> trust[u]).toArray();
      strips.add(new Strip(scenario.teams().get(team).name(), ROLES.get(team), Values.of(ofTeam)));
    }
    return new StripFigure(
        "How much of each validator's weights consensus keeps",
        "validator trust in the last epoch: 100 % where nothing was clipped",
        Axis.percent("Validator trust"),
        strips);
  }

  private Figure bonds() throws IOException {
    TeamSplit split = run.split();
    int servers = split.neurons() - split.validators();
    double[] matrix = new double[split.validators() * servers];
    List<double[]> columns =
        table(RunTables.BONDS).columns(List.of("validator_uid", "server_uid", "bond_u16"));
    double[] validator = columns.get(0);
    double[] server = columns.get(1);
    double[] bond = columns.get(2);
    for (int k = 0; k < bond.length; k++) {
      int row = (int) validator[k];
      int column = (int) server[k] - split.validators();
      if (row < split.validators() && column >= 0) {
        matrix[row * servers + column] = bond[k] / 65_535;
      }
    }
    return new HeatMapFigure(
        "Who holds bonds in whom",
        "after the last epoch; 1 is the largest bond that the chain can store",
        "Validators in order of uid",
        "Servers in order of uid",
        "Bond",
        servers,
        Values.of(matrix),
        HeatMapFigure.Scale.LOG,
        groups(split, true),
        groups(split, false));
  }

  private List<Group> groups(TeamSplit split, boolean validators) {
    List<Group> groups = new ArrayList<>();
    for (int team = 0; team < scenario.teams().size(); team++) {
      int count = validators ? split.validators(team) : split.servers(team);
      groups.add(new Group(scenario.teams().get(team).name(), count, ROLES.get(team)));
    }
    return groups;
  }

  private String subtitle() {
    return String.format(
        Locale.ROOT,
        "%s · %,d neurons, %,d validators · seed %d",
        scenario.name(),
        scenario.subnet().neurons(),
        scenario.subnet().validators(),
        scenario.seed());
  }

  private TableReader table(String name) {
    return new TableReader(folder.resolve(name + ".csv"));
  }
}
