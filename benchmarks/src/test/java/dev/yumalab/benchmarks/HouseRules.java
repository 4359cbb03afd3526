package dev.yumalab.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/**
 * The rules that hold for every production class. Each allows that nothing is there to check yet,
 * so a module may still be empty.
 *
 * @param root the package that all modules share
 */
record HouseRules(String root) {
  // A module may also use what the modules it may use may use.
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "consensus", Set.of(),
          "engine", Set.of(),
          "gpu", Set.of("consensus"),
          "agents", Set.of("engine", "consensus"),
          "scenarios", Set.of("agents", "engine", "consensus"),
          "export", Set.of("scenarios", "agents", "engine", "consensus"),
          "ui", Set.of("export", "scenarios", "agents", "gpu", "engine", "consensus"));

  private static final Set<String> INEXACT_MATH =
      Set.of(
          "exp", "log", "log10", "log1p", "expm1", "pow", "sin", "cos", "tan", "asin", "acos",
          "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot");

  /** All rules, by a name for messages. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    for (String module : ARROWS.keySet().stream().sorted().toList()) {
      rules.put("arrows of " + module, arrowsOf(module));
    }
    rules.put("cycles", noCyclesOfPackages());
    rules.put("exact mathematics", exactMathematics());
    rules.put("printing", printingOnlyInTheCommandLine());
    rules.put("chance", chanceOnlyFromTheEnginesStreams());
    rules.put("database", databaseOnlyBehindResults());
    return rules;
  }

  private ArchRule arrowsOf(String module) {
    String[] forbidden =
        ARROWS.keySet().stream()
            .filter(other -> !other.equals(module) && !ARROWS.get(module).contains(other))
            .map(this::below)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(below(module))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage(root + ".benchmarks..")
        .because("the arrows between the modules point one way only; CONTRIBUTING.md has the table")
        .allowEmptyShould(true);
  }

  private ArchRule noCyclesOfPackages() {
    return slices()
        .assignedFrom(new PackagesBelow(root))
        .should()
        .beFreeOfCycles()
        .because("of two packages that need each other neither can be read first")
        .allowEmptyShould(true);
  }

  private ArchRule exactMathematics() {
    return noClasses()
        .should()
        .accessTargetWhere(
            target(
                "java.lang.Math's transcendental functions",
                target ->
                    target.getOwner().isEquivalentTo(Math.class)
                        && INEXACT_MATH.contains(target.getName())))
        .because(
            "their last bit may differ between processors; use StrictMath, or FastMath of Commons"
                + " Math where speed counts")
        .allowEmptyShould(true);
  }

  private ArchRule printingOnlyInTheCommandLine() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(below("ui.cli"))
        .should()
        .accessTargetWhere(
            target(
                "System.out, System.err or printStackTrace",
                target ->
                    isStandardStream(target)
                        || (target.getName().equals("printStackTrace")
                            && target.getOwner().isAssignableTo(Throwable.class))))
        .because("only the command line knows where messages go; return them or throw")
        .allowEmptyShould(true);
  }

  private static boolean isStandardStream(AccessTarget target) {
    return target.getOwner().isEquivalentTo(System.class)
        && Set.of("out", "err").contains(target.getName());
  }

  private ArchRule chanceOnlyFromTheEnginesStreams() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, ThreadLocalRandom.class, SplittableRandom.class)
        .orShould()
        .accessTargetWhere(
            target(
                "Math.random",
                target ->
                    target.getOwner().isEquivalentTo(Math.class)
                        && target.getName().equals("random")))
        .because("chance comes from the engine's streams, else a run cannot be repeated")
        .allowEmptyShould(true);
  }

  private ArchRule databaseOnlyBehindResults() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(below("scenarios.results"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.duckdb..", "java.sql..", "javax.sql..")
        .because("the package scenarios.results alone reads and writes result files")
        .allowEmptyShould(true);
  }

  private String below(String module) {
    return root + "." + module + "..";
  }

  private static DescribedPredicate<JavaAccess<?>> target(
      String description, Predicate<AccessTarget> predicate) {
    return describe(description, access -> predicate.test(access.getTarget()));
  }

  /** Takes each package as a slice of its own. */
  private record PackagesBelow(String root) implements SliceAssignment {
    @Override
    public String getDescription() {
      return "packages below " + root;
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      String name = javaClass.getPackageName();
      return name.startsWith(root + ".")
          ? SliceIdentifier.of(List.of(name))
          : SliceIdentifier.ignore();
    }
  }
}
