package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.bench.KernelBench.KernelTiming;
import dev.yumalab.scenarios.bench.KernelBench.Result;
import dev.yumalab.scenarios.bench.NetworkShape;
import dev.yumalab.scenarios.bench.Timing;
import dev.yumalab.scenarios.bench.YumaVersion;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/** Prints what was timed, for people and for programs. Not thread-safe. */
final class KernelBenchReport {
  private final String backend;
  private final int networks;
  private Optional<String> lastCase = Optional.empty();

  /**
   * @param backend the timed kernel
   * @param networks how many networks take turns
   */
  KernelBenchReport(String backend, int networks) {
    this.backend = backend;
    this.networks = networks;
  }

  /** Prints a result, with a heading before the first of its shape and version. */
  void print(Result result, PrintWriter out) {
    String heading = "%s  %s".formatted(result.shape(), result.version().title());
    if (!lastCase.equals(Optional.of(heading))) {
      lastCase = Optional.of(heading);
      printHeading(heading, result, out);
    }
    out.printf("%s%n", result.form().title());
    for (int i = 0; i < result.kernels().size(); i++) {
      KernelTiming kernel = result.kernels().get(i);
      Timing timing = kernel.timing();
      boolean timed = i == 0;
      out.printf(
          Locale.ROOT,
          "  %-12s %11s %11s %10s..%-10s %8s %8s %8s %12s%n",
          kernel.kernel(),
          micros(timing.best()),
          micros(timing.median()),
          micros(timing.lowerQuartile()),
          micros(timing.upperQuartile()),
          timed ? factor(result.timesReference()) : "",
          timed ? factor(result.timesChain()) : "",
          timed ? factor(result.timesChainAtBest()) : "",
          timing.bytesPerEpoch().isPresent()
              ? String.format(Locale.ROOT, "%,d", timing.bytesPerEpoch().getAsLong())
              : "?");
    }
    out.flush();
  }

  private static void printHeading(String heading, Result result, PrintWriter out) {
    out.printf("%n%s%s%n", heading, chain(result.shape(), result.version()));
    result
        .handedOver()
        .ifPresent(reason -> out.printf("  handed over to reference, because: %s%n", reason));
    out.printf(
        Locale.ROOT,
        "  %-12s %11s %11s %22s %8s %8s %8s %12s%n",
        "µs an epoch",
        "best",
        "median",
        "middle half",
        "× ref.",
        "× chain",
        "at best",
        "bytes");
  }

  private static String chain(NetworkShape shape, YumaVersion version) {
    OptionalDouble chain = version.chainMicros(shape);
    return chain.isPresent()
        ? String.format(Locale.ROOT, "  (the chain's own code: %,.0f µs)", chain.getAsDouble())
        : "";
  }

  /** Prints what the columns mean. */
  void printNotes(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        """

        One thread; %d networks in turn; kernels in turns of 0.1 s. On %s.
        best, median, middle half: of batches of 4 epochs, in µs an epoch.
        × ref.: median of the reference kernel by this median.
        × chain: best time of the chain's own code (Rust, one thread, AMD EPYC) by this median,
          at best: by this best; the same work is in both only where everything is replaced.
        bytes: what the thread allocates in an epoch, mean.
        """,
        networks,
        machine());
  }

  private static String machine() {
    return "%s, %s, %d processors"
        .formatted(
            System.getProperty("java.vm.name") + " " + Runtime.version(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors());
  }

  /** Three digits, as many as the measurement is good for. */
  private static String micros(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }

  private static String factor(OptionalDouble value) {
    return value.isPresent()
        ? String.format(
            Locale.ROOT, value.getAsDouble() < 10 ? "%.2f" : "%,.0f", value.getAsDouble())
        : "";
  }

  /** Writes all results as one JSON object. */
  void write(List<Result> results, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("backend", backend);
    json.writeNumberProperty("networks", networks);
    json.writeNumberProperty("threads", 1);
    json.writeStringProperty("machine", machine());
    json.writeArrayPropertyStart("results");
    results.forEach(result -> write(result, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Result result, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("neurons", result.shape().neurons());
    json.writeNumberProperty("validators", result.shape().validators());
    json.writeStringProperty("version", result.version().id());
    json.writeStringProperty("form", result.form().id());
    result.handedOver().ifPresent(why -> json.writeStringProperty("handed_to_reference", why));
    result
        .version()
        .chainMicros(result.shape())
        .ifPresent(micros -> json.writeNumberProperty("chain_us", micros));
    result.timesReference().ifPresent(times -> json.writeNumberProperty("times_reference", times));
    result.timesChain().ifPresent(times -> json.writeNumberProperty("times_chain", times));
    result
        .timesChainAtBest()
        .ifPresent(times -> json.writeNumberProperty("times_chain_at_best", times));
    json.writeArrayPropertyStart("kernels");
    for (KernelTiming kernel : result.kernels()) {
      Timing timing = kernel.timing();
      json.writeStartObject();
      json.writeStringProperty("kernel", kernel.kernel());
      json.writeNumberProperty("best_us", timing.best());
      json.writeNumberProperty("lower_quartile_us", timing.lowerQuartile());
      json.writeNumberProperty("median_us", timing.median());
      json.writeNumberProperty("upper_quartile_us", timing.upperQuartile());
      json.writeNumberProperty("epochs", timing.epochs());
      timing.bytesPerEpoch().ifPresent(bytes -> json.writeNumberProperty("bytes_per_epoch", bytes));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
