package dev.yumalab.scenarios.imports;

import dev.yumalab.agents.recorded.Coalition;
import dev.yumalab.agents.recorded.LowestIncentive;
import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.SubnetParameters;
import dev.yumalab.scenarios.parameters.WhenAbsent;
import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.yaml.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the scenario of an imported network: what a person edits, with comments. */
final class ScenarioText {
  /** What a file can say of a subnet. */
  static final List<Parameter> SUBNET =
      List.of(
          SubnetParameters.VALIDATORS,
          SubnetParameters.TEMPO_BLOCKS,
          SubnetParameters.KAPPA,
          SubnetParameters.BONDS_PENALTY,
          SubnetParameters.BONDS_MOVING_AVERAGE,
          SubnetParameters.YUMA,
          SubnetParameters.LIQUID_ALPHA_ENABLED,
          SubnetParameters.LIQUID_ALPHA_LOW,
          SubnetParameters.LIQUID_ALPHA_HIGH,
          SubnetParameters.LIQUID_ALPHA_STEEPNESS);

  /** Names that YAML reads as something else. */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|[0-9].*");

  private static final int SHOWN_VALIDATORS = 10;
  private static final int EPOCHS = 300;
  private static final int COMMENT_COLUMN = 36;

  private final String name;
  private final RecordedFile file;
  private final Map<Parameter, String> given;
  private final Ranking ranking;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param name of the scenario
   * @param file the data beside it
   * @param given the subnet's parameters that the imported file says
   */
  ScenarioText(String name, RecordedFile file, Map<Parameter, String> given) {
    this.name = name;
    this.file = file;
    this.given = given;
    this.ranking = new Ranking(file.recording());
  }

  /** Who favours whom, as it will be written. */
  record CabalLines(Set<Integer> validators, Optional<Set<Integer>> miners, String selfWeight) {}

  /** The whole file. */
  String write(Optional<CabalLines> cabal) {
    switch (file.recording()) {
      case Recording.Snapshot snapshot -> snapshot(snapshot, cabal);
      case Recording.History history -> history(history);
    }
    return String.join("\n", lines) + "\n";
  }

  private void snapshot(Recording.Snapshot snapshot, Optional<CabalLines> cabal) {
    head("metagraph", "A snapshot of subnet %d".formatted(file.netuid()));
    lines.add("name: " + (NOT_PLAIN.matcher(name).matches() ? '"' + name + '"' : name));
    String subnet =
        String.format(Locale.ROOT, "subnet %d at block %,d", file.netuid(), snapshot.block());
    lines.add(
        "question: "
            + cabal
                .map(
                    who ->
                        "What becomes of %s if validators with %s of the stake vote for miners of their own?"
                            .formatted(subnet, ranking.percent(who.validators())))
                .orElse("How does %s go on if nobody changes anything?".formatted(subnet)));
    if (cabal.isPresent()) {
      lines.add(
          "expect: { metric: "
              + Coalition.HONEST
              + "_stake_share_end, at_least: start }   # checked after the run");
    }
    lines.add("epochs: " + EPOCHS);
    lines.add("");
    lines.add("# Who holds how much stake and weighs whom lies in the data file beside this one.");
    network("snapshot");
    line("  restake: 1.0", "the part of miners' incentive that becomes stake, 0..1");
    subnet();
    lines.add("");
    largest();
    lines.add("#");
    lines.add(
        "# A cabal's validators give self_weight of their weight to its miners, in equal parts, and"
            + " the rest as");
    lines.add(
        "# recorded. If miners are not given, they are the %d uids that earn least in %d epochs"
            .formatted(
                LowestIncentive.count(file.recording().neurons()), LowestIncentive.WARM_UP_EPOCHS));
    lines.add("# without the cabal; everybody else is the team 'honest'.");
    cabal(cabal);
  }

  private void history(Recording.History history) {
    head(
        "history",
        "%d recorded epochs of subnet %d".formatted(history.epochs().size(), file.netuid()));
    lines.add("name: " + (NOT_PLAIN.matcher(name).matches() ? '"' + name + '"' : name));
    lines.add(
        String.format(
            Locale.ROOT,
            "question: How does consensus pay subnet %d for what its validators did from block %,d"
                + " to %,d?",
            file.netuid(),
            history.epochs().getFirst().block(),
            history.epochs().getLast().block()));
    line("epochs: " + history.epochs().size(), "at most as many as were recorded");
    lines.add("");
    lines.add(
        "# Weights, last updates, registrations and permits of each epoch lie in the data file.");
    network("history");
    subnet();
  }

  private void head(String command, String what) {
    lines.add("# " + what + ", made by 'yumalab import " + command + "'.");
    if (!file.source().isBlank()) {
      lines.add("# Source: " + Excerpt.bare(file.source()));
    }
  }

  private void network(String kind) {
    lines.add("network:");
    lines.add("  " + kind + ": " + file.name());
    lines.add("  sha256: " + file.sha256() + "   # of the unpacked data");
  }

  private void subnet() {
    lines.add("");
    lines.add("# What the file did not say is as in a new subnet: the lines marked 'default'.");
    lines.add("subnet:");
    line("  neurons: " + file.recording().neurons(), "as recorded");
    for (Parameter parameter : SUBNET) {
      boolean nested = parameter.path().startsWith("subnet.liquid_alpha.");
      if (parameter.equals(SubnetParameters.LIQUID_ALPHA_ENABLED)) {
        lines.add("  liquid_alpha:");
      }
      String value = given.getOrDefault(parameter, defaultOf(parameter));
      line(
          (nested ? "    " : "  ") + parameter.key() + ": " + value,
          (given.containsKey(parameter) ? "as recorded" : "default")
              + "; "
              + parameter.type().range()
              + parameter.unitInBrackets());
    }
  }

  /** The default as a scenario writes it. */
  static String defaultOf(Parameter parameter) {
    if (parameter.whenAbsent() instanceof WhenAbsent.Default(ParameterValue value)) {
      return parameter.type().format(value);
    }
    throw new IllegalArgumentException(parameter.path() + " has no default");
  }

  private void largest() {
    lines.add("# The largest validators (uids that set weights) and their parts of all stake:");
    List<Integer> validators = ranking.validators();
    for (int rank = 1; rank <= Math.min(SHOWN_VALIDATORS, validators.size()); rank++) {
      int uid = validators.get(rank - 1);
      lines.add(
          String.format(
              Locale.ROOT, "#   %2d: uid %-4d %8s", rank, uid, ranking.percent(Set.of(uid))));
    }
  }

  private void cabal(Optional<CabalLines> cabal) {
    String mark = cabal.isPresent() ? "" : "# ";
    Set<Integer> validators =
        cabal
            .map(CabalLines::validators)
            .orElseGet(() -> Set.copyOf(ranking.validators().subList(0, 1)));
    lines.add(mark + "cabal:");
    line(
        mark + "  validators: " + list(validators),
        "together " + ranking.percent(validators) + " of all stake");
    cabal
        .flatMap(CabalLines::miners)
        .ifPresent(miners -> lines.add(mark + "  miners: " + list(miners)));
    line(
        mark + "  self_weight: " + cabal.map(CabalLines::selfWeight).orElse("1.0"),
        "0..1 (share of weight)");
    line(mark + "  restake: 1.0", "the part of its miners' incentive that becomes stake");
  }

  private static String list(Set<Integer> uids) {
    return new TreeSet<>(uids)
        .stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }

  private void line(String text, String comment) {
    String padding = " ".repeat(Math.max(1, COMMENT_COLUMN - text.length()));
    lines.add(text + padding + "# " + comment);
  }
}
