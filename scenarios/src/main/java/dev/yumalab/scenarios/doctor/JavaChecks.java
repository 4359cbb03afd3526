package dev.yumalab.scenarios.doctor;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which Java runs, and how it was told to. */
final class JavaChecks {
  private static final int FEATURE_VERSION = 25;
  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";
  private static final String VARIABLE = "YUMALAB_JAVA_OPTS";

  private JavaChecks() {}

  static List<Check> all() {
    return List.of(
        jdk(Runtime.version().feature()),
        options(ManagementFactory.getRuntimeMXBean().getInputArguments()),
        vector(ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent()));
  }

  static Check jdk(int feature) {
    String version = Runtime.version().toString();
    String home = System.getProperty("java.home");
    Map<String, Object> facts =
        Ordered.map(
            "version",
            version,
            "vendor",
            System.getProperty("java.vendor"),
            "vm",
            System.getProperty("java.vm.name"),
            "home",
            home);
    String finding =
        "%s of %s, %s, in %s".formatted(version, facts.get("vendor"), facts.get("vm"), home);
    return feature == FEATURE_VERSION
        ? Check.ok("JDK", finding, facts)
        : Check.problem(
            "JDK",
            finding,
            "Yumalab is made for JDK 25: install one, for example Temurin 25 from"
                + " https://adoptium.net, or set YUMALAB_JAVA_HOME to it.",
            facts);
  }

  /** What the JVM was started with, and the collector that it chose. */
  static Check options(List<String> arguments) {
    String collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining(", "));
    String given = arguments.isEmpty() ? "none" : String.join(" ", arguments);
    Map<String, Object> facts = Ordered.map("options", given, "collectors", collectors);
    String finding = "%s; collectors: %s".formatted(given, collectors);
    if (arguments.stream().anyMatch(JavaChecks::restrictsTheCompiler)) {
      return Check.note(
          "JVM options",
          finding,
          "The compiler is restricted, so epochs take many times as long: take that option out of "
              + VARIABLE
              + ".",
          facts);
    }
    if (!arguments.contains(NATIVE_ACCESS)) {
      return Check.note(
          "JVM options",
          finding,
          "Java will warn of native access: start by ./yumalab, or with " + NATIVE_ACCESS + ".",
          facts);
    }
    return Check.ok("JVM options", finding, facts);
  }

  private static boolean restrictsTheCompiler(String argument) {
    return argument.equals("-Xint") || argument.startsWith("-XX:TieredStopAtLevel=");
  }

  static Check vector(boolean present) {
    Map<String, Object> facts = Ordered.map("module", VECTOR_MODULE, "present", present);
    return present
        ? Check.ok("vector", "the module " + VECTOR_MODULE + " is there", facts)
        : Check.note(
            "vector",
            "the module %s is not there".formatted(VECTOR_MODULE),
            "Kernels give the same results without it, but those that can use it take longer:"
                + " --add-modules="
                + VECTOR_MODULE
                + " brings it.",
            facts);
  }
}
