package dev.yumalab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Proves that all modules keep the house's rules, and that each rule catches who breaks it. */
class HouseRulesTest {
  private static final String ROOT = "dev.yumalab";
  private static final String VIOLATIONS = "dev.yumalab.benchmarks.violations";

  // What each rule must find below the violations, nothing else: classes, or members of them.
  private static final Map<String, List<String>> EXPECTED =
      Map.ofEntries(
          Map.entry("arrows of agents", List.of("agents.KnowsDesktop")),
          Map.entry("arrows of consensus", List.of("consensus.KnowsTime")),
          Map.entry("arrows of engine", List.of("engine.KnowsBittensor")),
          Map.entry("arrows of export", List.of("export.Printing")),
          Map.entry("arrows of gpu", List.of("gpu.KnowsAgents")),
          Map.entry("arrows of scenarios", List.of("scenarios.run.KnowsGpu")),
          Map.entry("arrows of ui", List.of("ui.KnowsBenchmarks")),
          Map.entry("cycles", List.of("scenarios.results.Results")),
          Map.entry(
              "exact mathematics",
              List.of("engine.InexactMath.called", "engine.InexactMath.referred")),
          Map.entry(
              "printing",
              List.of("export.Printing.err", "export.Printing.out", "export.Printing.trace")),
          Map.entry(
              "chance",
              List.of(
                  "agents.Chance.fromMath", "agents.Chance.fromSeed", "agents.Chance.fromThread")),
          Map.entry("database", List.of("scenarios.run.Run")));

  private static final Pattern PLACE =
      Pattern.compile("<" + Pattern.quote(VIOLATIONS) + "\\.([\\w.]+)");

  @TestFactory
  Stream<DynamicTest> holdsInProduction() {
    JavaClasses production =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);
    assertThat(production.contain("dev.yumalab.ui.cli.Main")).isTrue();
    assertThat(production).noneMatch(type -> type.getPackageName().startsWith(VIOLATIONS));
    return new HouseRules(ROOT)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(production)));
  }

  @TestFactory
  Stream<DynamicTest> catchesWhoBreaksIt() {
    JavaClasses violations = new ClassFileImporter().importPackages(VIOLATIONS);
    Map<String, ArchRule> rules = new HouseRules(VIOLATIONS).all();
    assertThat(rules.keySet()).isEqualTo(EXPECTED.keySet());
    return rules.keySet().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Set<String> culprits = culprits(rules.get(name), violations);
                      List<String> expected = EXPECTED.get(name);
                      assertThat(culprits)
                          .allMatch(culprit -> expected.stream().anyMatch(culprit::startsWith));
                      assertThat(expected)
                          .allMatch(
                              place ->
                                  culprits.stream().anyMatch(found -> found.startsWith(place)));
                    }));
  }

  @Test
  void namesTheExactAlternatives() {
    JavaClasses violations = new ClassFileImporter().importPackages(VIOLATIONS);

    String report =
        new HouseRules(VIOLATIONS)
            .all()
            .get("exact mathematics")
            .evaluate(violations)
            .getFailureReport()
            .toString();

    assertThat(report).contains("StrictMath").contains("FastMath");
  }

  /** The places that a rule complains of, below the violations, without parameter lists. */
  private static Set<String> culprits(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails().stream()
        .map(PLACE::matcher)
        .map(
            place -> {
              assertThat(place.find()).isTrue();
              return place.group(1);
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
