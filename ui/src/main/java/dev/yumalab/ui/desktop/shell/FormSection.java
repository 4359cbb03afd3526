package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ResolvedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A section of the form: what belongs to one block of the file, one team, one group of agents.
 *
 * @param title for people
 * @param meaning one sentence; may be empty
 * @param values its parameters, in canonical order
 */
record FormSection(String title, String meaning, List<ResolvedValue> values) {
  private static final String RUN = "run";
  private static final List<String> OF_THE_RUN =
      List.of("seed", "epochs", "fidelity", "weights_persistence");
  private static final List<String> ABOUT = List.of("name", "question", "expect", "extends");

  /** The sections of a scenario: the run, its blocks and members, what it is about. */
  static List<FormSection> of(ReadResult.Valid scenario) {
    SequencedMap<String, List<ResolvedValue>> byBlock = new LinkedHashMap<>();
    byBlock.put(RUN, new ArrayList<>());
    List<ResolvedValue> about = new ArrayList<>();
    for (ResolvedValue value : scenario.values()) {
      String key = value.key();
      if (ABOUT.contains(key.split("\\.", 2)[0])) {
        about.add(value);
      } else {
        String block = OF_THE_RUN.contains(key) ? RUN : key.substring(0, key.lastIndexOf('.'));
        byBlock.computeIfAbsent(withoutStrategy(block), _ -> new ArrayList<>()).add(value);
      }
    }
    Map<String, String> meanings = new LinkedHashMap<>();
    collect(scenario.scenario().parameters().root(), meanings);
    List<FormSection> sections = new ArrayList<>();
    byBlock.forEach((block, values) -> sections.add(section(block, values, meanings)));
    sections.add(new FormSection("About", "What the scenario asks, and what answers it.", about));
    return sections.stream().filter(section -> !section.values().isEmpty()).toList();
  }

  /** Settings of a group's strategy stand with the group. */
  private static String withoutStrategy(String block) {
    return block.startsWith("agents.") && block.endsWith(".with")
        ? block.substring(0, block.length() - ".with".length())
        : block;
  }

  private static void collect(Group group, Map<String, String> meanings) {
    meanings.put(group.path().replace("[]", ""), group.meaning());
    for (Item member : group.members()) {
      if (member instanceof Group inner) {
        collect(inner, meanings);
      }
    }
  }

  private static FormSection section(
      String block, List<ResolvedValue> values, Map<String, String> meanings) {
    String[] parts = block.split("\\.", -1);
    if (block.equals(RUN)) {
      return new FormSection("Run", "How long, how finely, and by which chance.", values);
    }
    if (parts.length > 1 && (parts[0].equals("teams") || parts[0].equals("agents"))) {
      String kind = parts[0].equals("teams") ? "Team " : "Agents ";
      return new FormSection(kind + parts[1], memberMeaning(parts, values), values);
    }
    String title = ParameterRow.words(parts[parts.length - 1]);
    return new FormSection(title, Optional.ofNullable(meanings.get(block)).orElse(""), values);
  }

  private static String memberMeaning(String[] parts, List<ResolvedValue> values) {
    return values.stream()
        .filter(value -> value.key().endsWith(".strategy"))
        .findFirst()
        .map(value -> "Strategy " + value.text() + ".")
        .orElse("One of the " + parts[0] + " of the scenario.");
  }
}
