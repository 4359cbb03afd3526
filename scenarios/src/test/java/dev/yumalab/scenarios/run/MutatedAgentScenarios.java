package dev.yumalab.scenarios.run;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Amount;
import dev.yumalab.scenarios.parameters.Choice;
import dev.yumalab.scenarios.parameters.DecimalNumber;
import dev.yumalab.scenarios.parameters.Identifier;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.parameters.RuleParameters;
import dev.yumalab.scenarios.parameters.Switch;
import dev.yumalab.scenarios.parameters.WholeNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files of agents by chance: groups with any strategy, settings and rules often at the ends of
 * their ranges, then a few mistakes. Small enough that each runs within moments.
 */
final class MutatedAgentScenarios {
  private static final List<String> HOSTILE =
      List.of(
          "-1",
          "1e309",
          ".inf",
          ".nan",
          "0x10",
          "99999999999999999999",
          "9223372036854775807",
          "-0.0",
          "0.1234567890123456789",
          "~",
          "''",
          "[]",
          "{}",
          "[[",
          "}",
          "*a",
          "&a x",
          "!!java.lang.Runtime x",
          "yes",
          "true",
          "honest",
          "no-such-strategy",
          "'\\u0000'",
          "\u202e",
          "\ud83d\ude00",
          "%s%n",
          "1_000_",
          "1.5",
          "two words",
          "x".repeat(3_000),
          "9".repeat(3_000));

  /** Extremes of these would make a run long, not wrong. */
  private static final Map<String, List<String>> TAMED =
      Map.ofEntries(
          Map.entry("agents[].operators", List.of("1", "2", "9")),
          Map.entry("agents[].validators", List.of("0", "1")),
          Map.entry("agents[].servers", List.of("0", "1")),
          Map.entry("agents[].stake_share", List.of("0")),
          Map.entry("agents[].owner", List.of("false")),
          Map.entry("agents[].with.hotkeys", List.of("1", "3", "40")),
          Map.entry("agents[].with.uids", List.of("0", "3", "40")),
          Map.entry("agents[].with.most_miners", List.of("0", "2", "40")),
          Map.entry("queries.per_block", List.of("0.01", "3")),
          Map.entry("queries.memory", List.of("0", "0.9")),
          Map.entry("queries.timeout_ms", List.of("1", "9_000", "60_000")));

  private final Random random;
  private final List<Parameter> parameters = Parameters.lab().all();

  MutatedAgentScenarios(long seed) {
    random = new Random(seed);
  }

  /** The next file. */
  String next() {
    String text = good();
    for (int mistakes = Math.max(0, random.nextInt(5) - 1); mistakes > 0; mistakes--) {
      text = mutated(text);
    }
    return text;
  }

  private String good() {
    StringBuilder text = new StringBuilder("name: m\nepochs: 3\nseed: " + random.nextInt(9) + "\n");
    List<StrategyKind> kinds = new ArrayList<>();
    for (int more = random.nextInt(3); more >= 0; more--) {
      var all = Parameters.lab().strategies().kinds();
      kinds.add(all.get(random.nextInt(all.size())));
    }
    boolean needsBlocks = kinds.stream().anyMatch(kind -> kind.coarsest() != Fidelity.EPOCH);
    String fidelity = one(needsBlocks ? "block" : "epoch", "block", "query");
    text.append("fidelity: ").append(fidelity).append('\n');
    text.append("subnet:\n  neurons: ").append(one("12", "16", "24")).append('\n');
    text.append("  validators: ").append(one("2", "4", "6")).append('\n');
    text.append("  tempo_blocks: ").append(one("1", "2", "20", "20", "40")).append('\n');
    text.append("  yuma: ").append(one("2", "3")).append('\n');
    text.append("  total_stake_alpha: ").append(one("1", "1_000", "21_000_000")).append('\n');
    text.append("agents:\n");
    text.append("  - name: honest\n    strategy: honest\n    stake_share: 0.5\n");
    text.append("    validators: 2\n    servers: 4\n");
    for (StrategyKind kind : kinds) {
      group(text, "g" + kinds.indexOf(kind), kind, kind.equals(kinds.getFirst()));
    }
    block(text, "", "rules", RuleParameters.RULES.members());
    block(text, "", "queries", RuleParameters.QUERIES.members());
    events(text, kinds);
    return text.toString();
  }

  private void group(StringBuilder text, String name, StrategyKind kind, boolean hasStake) {
    text.append("  - name: ").append(name).append("\n    strategy: ").append(kind.name());
    text.append(hasStake ? "\n    stake_share: 0.5\n    validators: 1\n" : "\n");
    List<Item> settings =
        kind.knobs().stream().map(AgentParameters::parameter).map(Item.class::cast).toList();
    block(text, "    ", "with", settings);
    for (Parameter parameter : parameters) {
      String path = parameter.path();
      boolean isOwn =
          AgentParameters.owns(path)
              && path.indexOf('.') == path.lastIndexOf('.')
              && !parameter.equals(AgentParameters.UIDS);
      if (isOwn && !text.substring(text.lastIndexOf("- name")).contains(parameter.key() + ":")) {
        line(text, "    ", parameter);
      }
    }
    block(text, "    ", "miners", AgentParameters.MINERS.members());
  }

  private void block(StringBuilder text, String indent, String name, List<Item> members) {
    int start = text.length();
    text.append(indent).append(name).append(":\n");
    int empty = text.length();
    for (Item member : members) {
      Parameter parameter = (Parameter) member;
      if (parameter.isCanonical()) {
        line(text, indent + "  ", parameter);
      }
    }
    if (text.length() == empty) {
      text.setLength(start);
    }
  }

  /** Some keys are given, most are not. */
  private void line(StringBuilder text, String indent, Parameter parameter) {
    if (random.nextInt(3) == 0) {
      text.append(indent).append(parameter.key()).append(": ").append(value(parameter));
      text.append('\n');
    }
  }

  /** Changes of what a group has, or of the rules. */
  private void events(StringBuilder text, List<StrategyKind> kinds) {
    List<String> names = IntStream.range(0, kinds.size()).mapToObj(k -> "g" + k).toList();
    List<String> keys =
        Parameters.lab().changeableKeysOfAgents(names).stream()
            .filter(key -> !key.contains(".with.") || isSettingOf(key, kinds))
            .toList();
    text.append("events:\n");
    for (int epoch = 1; epoch <= 2; epoch++) {
      text.append("  - at_epoch: ").append(epoch).append("\n    set:\n");
      Set<String> chosen = new TreeSet<>();
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        chosen.add(keys.get(random.nextInt(keys.size())));
      }
      for (String key : chosen) {
        text.append("      ").append(key).append(": ");
        text.append(value(Parameters.lab().addressed(key).orElseThrow().parameter())).append('\n');
      }
    }
  }

  private static boolean isSettingOf(String key, List<StrategyKind> kinds) {
    String[] parts = key.split("\\.", -1);
    return kinds.get(Integer.parseInt(parts[1].substring(1))).knobs().stream()
        .anyMatch(knob -> knob.name().equals(parts[3]));
  }

  private String value(Parameter parameter) {
    if (TAMED.containsKey(parameter.path())) {
      return one(TAMED.get(parameter.path()).toArray(String[]::new));
    }
    return switch (parameter.type()) {
      case WholeNumber(long min, long max) ->
          one("" + min, "" + max, "" + (min + random.nextInt((int) Math.min(9, max - min) + 1)));
      case DecimalNumber range ->
          one(
              plain(range.min()),
              plain(range.max()),
              plain(range.min() + (range.max() - range.min()) * random.nextInt(9) / 8));
      case Amount(long min, long max) -> one("" + min, "" + max, "1", "0.000000001");
      case Choice(List<String> words) -> words.get(random.nextInt(words.size()));
      case Switch _ -> one("true", "false");
      case Identifier _ -> one("club", "ring");
      default -> one("0.5", "1");
    };
  }

  private static String plain(double number) {
    return new BigDecimal(number).toPlainString();
  }

  private String mutated(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    int colon = line.indexOf(": ");
    switch (random.nextInt(11)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
      case 3 -> lines.set(at, line.strip());
      case 4 -> lines.set(at, line.replaceFirst("[a-z]", one("q", "", "_", "ab")));
      case 5 -> lines.set(at, lines.get(random.nextInt(lines.size())));
      case 6 -> lines.addAll(lines.subList(at, Math.min(lines.size(), at + 9)).stream().toList());
      case 7 -> lines.subList(at, Math.min(lines.size(), at + 1 + random.nextInt(6))).clear();
      default -> {
        String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
        lines.set(at, (colon < 0 ? line : line.substring(0, colon + 2)) + hostile);
      }
    }
    return String.join("\n", lines);
  }

  private String one(String... choices) {
    return Stream.of(choices).skip(random.nextInt(choices.length)).findFirst().orElseThrow();
  }
}
