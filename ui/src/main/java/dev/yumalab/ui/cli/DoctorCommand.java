package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.doctor.Check;
import dev.yumalab.scenarios.doctor.Doctor;
import dev.yumalab.scenarios.results.Manifest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Says what Yumalab finds on this machine. */
@Command(
    name = "doctor",
    description = {
      "Say what Yumalab finds on this machine, and what to do about what is missing.",
      "",
      "Looks at JDK, JVM options, vector module, memory, backends, disk and database. Nothing is"
          + " changed; in the working and the temporary folder a file is made and deleted again."
    },
    footerHeading = "%nExample:%n",
    footer = "  yumalab doctor --json",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is well; notes are allowed", "2:wrong usage, or there is a problem"})
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Path workingFolder = Path.of("").toAbsolutePath();
    Path temporaryFolder = Path.of(System.getProperty("java.io.tmpdir"));
    List<Check> checks = Doctor.examine(workingFolder, temporaryFolder);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      JsonOutput.print(out, document -> write(checks, document));
    } else {
      print(checks, out);
    }
    return Doctor.isWell(checks) ? ExitCode.OK : ExitCode.USAGE;
  }

  private static void print(List<Check> checks, PrintWriter out) {
    out.println("Yumalab " + Manifest.VERSION);
    int width = checks.stream().mapToInt(check -> check.name().length()).max().orElse(1);
    for (Check check : checks) {
      String line = "%-8s %-" + width + "s  %s%n";
      out.printf(line, status(check), check.name(), check.finding());
      check.advice().ifPresent(advice -> out.printf(line, "", "", advice));
    }
    long problems = checks.stream().filter(check -> check.status() == Check.Status.PROBLEM).count();
    out.println(
        problems == 0
            ? "All is well."
            : String.format(
                Locale.ROOT, "%d %s.", problems, problems == 1 ? "problem" : "problems"));
  }

  private static String status(Check check) {
    return check.status().name().toLowerCase(Locale.ROOT);
  }

  private static void write(List<Check> checks, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("version", Manifest.VERSION);
    json.writeBooleanProperty("well", Doctor.isWell(checks));
    json.writeArrayPropertyStart("checks");
    for (Check check : checks) {
      json.writeStartObject();
      json.writeStringProperty("name", check.name());
      json.writeStringProperty("status", status(check));
      json.writeStringProperty("finding", check.finding());
      check.advice().ifPresent(advice -> json.writeStringProperty("advice", advice));
      json.writeObjectPropertyStart("facts");
      check.facts().forEach((name, value) -> writeFact(name, value, json));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFact(String name, Object value, JsonGenerator json) {
    switch (value) {
      case Long number -> json.writeNumberProperty(name, number);
      case Boolean flag -> json.writeBooleanProperty(name, flag);
      default -> json.writeStringProperty(name, value.toString());
    }
  }
}
