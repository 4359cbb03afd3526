package dev.yumalab.export.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Band;
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
import dev.yumalab.scenarios.scenario.Moment;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScheduledChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes the figures of a run out of its tables. */
final class RunFigures {
  private static final List<Role> SIDES = List.of(Role.HONEST, Role.CABAL);

  private static final int NOWHERE = -1;

  /** So that chance alone does not fill the figure and look like a trend. */
  private static final double LEAST_REACH = 0.05;

  /** Rounding takes less than this leaves. */
  private static final double ALMOST_ALL = 0.999;

  private final Path folder;
  private final RunRecord run;
  private final Scenario scenario;
  private final Roster roster;
  private final List<String> teams;
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final TeamSeries series;

  RunFigures(Path folder, RunRecord run) {
    this.folder = folder;
    this.run = run;
    this.scenario = run.scenario();
    this.roster = run.roster();
    this.teams = roster.teams();
    for (int team = 0; team < teams.size(); team++) {
      roles.put(teams.get(team), team < SIDES.size() ? SIDES.get(team) : Role.OTHER);
    }
    this.series = new TeamSeries(folder, roles, run.replicated().isPresent());
  }

  /** All figures by file name, in the order of the page. */
  Map<String, Figure> all() throws IOException {
    Map<String, Figure> figures = new LinkedHashMap<>();
    if (scenario.comparesTeams()) {
      figures.put("stake-gain", stakeGain());
      figures.put("stake-share", overTime("Share of stake", "stake_share", "Share of all stake"));
      figures.put(
          "emission-share",
          overTime("Share of what each epoch pays", "emission_share", "Share of emission"));
      figures.put("emission-by-role", emissionByRole());
    }
    if (scenario.network().isPresent()) {
      figures.put("validators", new ValidatorBars(table(RunTables.NEURONS), roles).figure());
    }
    if (scenario.agents().isPresent()) {
      figures.putAll(new AgentFigures(folder, roles, subtitle()).all());
    } else if (scenario.hasAgents()) {
      figures.putAll(new AgentFigures(folder, roles, subtitle()).dividends());
    }
    figures.put("validator-trust", validatorTrust());
    figures.put("bonds", bonds());
    return figures;
  }

  /** The change of the share, because the share itself moves too little to be seen. */
  private Figure stakeGain() throws IOException {
    List<Line> lines = series.lines("stake_share", true);
    List<Band> bands = series.bands("stake_share", true);
    double reach = LEAST_REACH;
    for (Line line : lines) {
      reach = Math.max(reach, 1.1 * reach(line.y()));
    }
    for (Band band : bands) {
      reach = Math.max(reach, 1.1 * Math.max(reach(band.low()), reach(band.high())));
    }
    return LineFigure.of(
            "Whose share of stake grows",
            Axis.whole("Epoch"),
            Axis.number("Change of the share of stake (percentage points)")
                .withRange(-reach, reach),
            lines)
        .withBands(bands)
        .withSubtitle(subtitle())
        .withReferences(events());
  }

  private static double reach(Values values) {
    return values
        .extent()
        .map(extent -> Math.max(Math.abs(extent.low()), Math.abs(extent.high())))
        .orElse(0.0);
  }

  private Figure overTime(String title, String column, String label) throws IOException {
    List<ReferenceLine> references = events();
    double start =
        scenario.teams().isEmpty()
            ? run.summary().value(teams.getFirst(), "stake_share_start")
            : scenario.teams().getFirst().stakeShare();
    references.add(ReferenceLine.horizontal(start, teams.getFirst() + " stake at the start"));
    return LineFigure.of(
            title, Axis.whole("Epoch"), Axis.percent(label), series.lines(column, false))
        .withBands(series.bands(column, false))
        .withSubtitle(subtitle())
        .withReferences(references);
  }

  private List<ReferenceLine> events() throws IOException {
    List<ReferenceLine> references = new ArrayList<>();
    for (ScheduledChange event : scenario.events()) {
      OptionalDouble epoch =
          switch (event.at()) {
            case Moment.Epoch(int number) -> OptionalDouble.of(number);
            case Moment.Block(long number) -> series.epochAt(number);
          };
      // A block beyond the last epoch is in no figure.
      epoch.ifPresent(
          at -> references.add(ReferenceLine.vertical(at, "event, " + event.at().text())));
    }
    return references;
  }

  private Figure emissionByRole() {
    RunSummary summary = run.summary();
    List<Bar> bars = new ArrayList<>();
    for (String name : teams) {
      bars.add(
          new Bar(
              name,
              roles.get(name),
              List.of(
                  summary.value(name, "dividend_share_mean") / 2,
                  summary.value(name, "incentive_share_mean") / 2),
              OptionalDouble.of(summary.value(name, "stake_share_start"))));
    }
    return new BarFigure(
        "Who is paid, and for what",
        (run.replicated().isPresent()
                ? "mean over all epochs and replications"
                : "mean over all epochs")
            + "; half of the emission goes to validators, half to servers"
            + (isAllPaid(bars) ? "" : "; an epoch that pays a role nothing counts as 0"),
        Axis.percent("Share of emission"),
        List.of("validators (dividends)", "servers (incentive)"),
        "share of stake at the start",
        bars);
  }

  private static boolean isAllPaid(List<Bar> bars) {
    double paid =
        bars.stream().flatMap(bar -> bar.parts().stream()).mapToDouble(Double::doubleValue).sum();
    return paid > ALMOST_ALL;
  }

  private Figure validatorTrust() throws IOException {
    TableReader table = table(RunTables.NEURONS);
    double[] trust = table.column("validator_trust");
    List<Strip> strips = new ArrayList<>();
    for (int team = 0; team < teams.size(); team++) {
      double[] ofTeam =
          Arrays.stream(roster.validatorUids(team)).mapToDouble(u -> trust[u]).toArray();
      String name = teams.get(team);
      if (ofTeam.length > 0) {
        strips.add(new Strip(name, roles.get(name), Values.of(ofTeam)));
      }
    }
    return new StripFigure(
        "How much of each validator's weights consensus keeps",
        ofWhich("validator trust in the last epoch") + ": 100 % where nothing was clipped",
        Axis.percent("Validator trust"),
        strips);
  }

  private Figure bonds() throws IOException {
    int[] rowOf = new int[roster.neurons()];
    int[] columnOf = new int[roster.neurons()];
    int rows = number(rowOf, roster::validatorUids);
    // Where every uid is a validator, they hold bonds in each other.
    boolean hasServers = rows < roster.neurons();
    IntFunction<int[]> held =
        hasServers ? roster::serverUids : team -> roster.memberUids(team).toArray();
    int servers = number(columnOf, held);
    double[] matrix = new double[rows * servers];
    List<double[]> columns =
        table(RunTables.BONDS).columns(List.of("validator_uid", "server_uid", "bond_u16"));
    double[] validator = columns.get(0);
    double[] server = columns.get(1);
    double[] bond = columns.get(2);
    for (int k = 0; k < bond.length; k++) {
      int row = rowOf[(int) validator[k]];
      int column = columnOf[(int) server[k]];
      if (row != NOWHERE && column != NOWHERE) {
        matrix[row * servers + column] = bond[k] / 65_535;
      }
    }
    // The uids of the two-team game are in this order anyway.
    boolean byTeam = teams.size() > 1 && scenario.network().isPresent();
    return new HeatMapFigure(
            "Who holds bonds in whom",
            ofWhich("after the last epoch") + "; 1 is the largest bond that the chain can store",
            byTeam ? "Validators by uid, team by team" : "Validators by uid",
            (hasServers ? "Servers by uid" : "Uids") + (byTeam ? ", team by team" : ""),
            "Bond",
            servers,
            Values.of(matrix),
            HeatMapFigure.Scale.LOG,
            groups(roster::validatorUids),
            groups(held))
        .withUids(uids(roster::validatorUids), uids(held));
  }

  /** The uids of all teams in the order of their places, team by team. */
  private List<Integer> uids(IntFunction<int[]> uidsOfTeam) {
    return IntStream.range(0, teams.size())
        .mapToObj(uidsOfTeam)
        .flatMapToInt(Arrays::stream)
        .boxed()
        .toList();
  }

  /** Gives the uids of all teams their places in a matrix, team by team, and counts them. */
  private int number(int[] places, IntFunction<int[]> uidsOfTeam) {
    Arrays.fill(places, NOWHERE);
    int next = 0;
    for (int team = 0; team < teams.size(); team++) {
      for (int uid : uidsOfTeam.apply(team)) {
        places[uid] = next++;
      }
    }
    return next;
  }

  private List<Group> groups(IntFunction<int[]> uidsOfTeam) {
    List<Group> groups = new ArrayList<>();
    for (int team = 0; team < teams.size(); team++) {
      String name = teams.get(team);
      int members = uidsOfTeam.apply(team).length;
      if (members > 0) {
        groups.add(new Group(name, members, roles.get(name)));
      }
    }
    return groups;
  }

  private String subtitle() {
    return String.format(
        Locale.ROOT,
        "%s · %,d neurons, %,d validators%s%s",
        scenario.name(),
        roster.neurons(),
        roster.validatorUids().length,
        scenario.network().isPresent() ? "" : " · seed " + scenario.seed(),
        run.replicated().map(all -> " · " + all.sentence()).orElse(""));
  }

  /** States are those of one replication. */
  private String ofWhich(String text) {
    return run.replicated().isPresent() ? text + " of the first replication" : text;
  }

  private TableReader table(String name) {
    return new TableReader(folder.resolve(name + ".csv"));
  }
}
