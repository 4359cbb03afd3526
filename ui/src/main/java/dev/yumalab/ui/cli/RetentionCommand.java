package dev.yumalab.ui.cli;

import dev.yumalab.export.retention.RetentionPictures;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.retention.DrawSource;
import dev.yumalab.scenarios.retention.RecordedDrawsException;
import dev.yumalab.scenarios.retention.RetentionMap;
import dev.yumalab.scenarios.retention.RetentionRun;
import dev.yumalab.scenarios.retention.RetentionSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Maps which honest utility keeps which honest stake. */
@Command(
    name = "retention",
    description = {
      "Map which honest utility keeps which honest stake against a cabal.",
      "",
      "The Monte Carlo experiment of the chain's docs/consensus.md: one epoch of Yuma 2 for each"
          + " pair of honest and cabal self-weight. Along a line the honest share of emission"
          + " equals the honest share of stake; right of it the honest share grows."
    },
    footerHeading = "%nExample:%n",
    footer = "  yumalab retention --stakes 0.6,0.8 --bonds-penalty 0.5",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the map is written",
      "2:wrong usage, or the folder exists",
      "3:recorded draws cannot be read"
    })
final class RetentionCommand implements Callable<Integer> {
  private static final int MAX_DECIMALS = 18;
  private static final long DEFAULT_SEED = 1;

  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();
  @Mixin private BackendOption backend;
  @Mixin private OutputOptions output;

  @Option(
      names = "--stakes",
      split = ",",
      paramLabel = "S",
      description = "Honest shares of stake (default: 0.51,0.55,0.60,…,0.95,0.99).")
  private List<BigDecimal> stakes = RetentionSettings.PUBLISHED_STAKES;

  @Option(
      names = "--kappa",
      paramLabel = "K",
      defaultValue = "0.5",
      description = "Majority of stake that decides consensus, 0..1 (default: ${DEFAULT-VALUE}).")
  private BigDecimal kappa;

  @ArgGroup private Penalty penalty = new Penalty();

  /** Two spellings of one number. */
  private static final class Penalty {
    @Option(
        names = "--bonds-penalty",
        paramLabel = "P",
        description =
            "How much of the clipping reaches bonds, 0..1 (default: 1, which the chain's test"
                + " computes as u16 65534).")
    private Float fraction;

    @Option(
        names = "--penalty-u16",
        paramLabel = "N",
        description = "The same in the chain's u16, 0..65535.")
    private Integer raw;
  }

  @Option(
      names = "--weight-stddev",
      paramLabel = "D",
      defaultValue = "0.4",
      description = "Deviation of weights, relative to their mean (default: ${DEFAULT-VALUE}).")
  private float weightDeviation;

  @Option(
      names = "--validator-share",
      paramLabel = "X",
      defaultValue = "0.5",
      description = "Validators' share of the emission, 0..1 (default: ${DEFAULT-VALUE}).")
  private double validatorShare;

  @Option(
      names = "--neurons",
      paramLabel = "N",
      defaultValue = "512",
      description = "All neurons (default: ${DEFAULT-VALUE}).")
  private int neurons;

  @Option(
      names = "--validators",
      paramLabel = "N",
      defaultValue = "64",
      description = "Validators among them (default: ${DEFAULT-VALUE}).")
  private int validators;

  @Option(
      names = "--grid",
      paramLabel = "N",
      defaultValue = "51",
      description = "Points along each axis (default: ${DEFAULT-VALUE}).")
  private int grid;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the draws (default: " + DEFAULT_SEED + "); not with --normals.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--normals",
      paramLabel = "DIR",
      description = "Take the draws from normals_stake0.51.jsonl.gz … in this folder instead.")
  private Optional<Path> normals;

  @Option(names = "--jobs", paramLabel = "N", description = "Threads (default: all processors).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws InterruptedException, IOException, OutputFolder.UnusableException {
    RetentionSettings settings = settings();
    if (jobs < 1) {
      throw usage("--jobs must be at least 1, not " + jobs);
    }
    if (seed.isPresent() && normals.isPresent()) {
      throw usage("--seed has no effect beside --normals, which brings the draws; leave one out");
    }
    DrawSource source =
        normals
            .<DrawSource>map(DrawSource.Recorded::new)
            .orElseGet(() -> new DrawSource.Streams(seed.orElse(DEFAULT_SEED)));
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = new Progress(err, "rows", output.silent());
    try (OutputFolder folder = output.open("retention")) {
      RetentionRun.Outcome outcome =
          RetentionRun.run(
              settings,
              source,
              backend.choose().kernel(),
              jobs,
              folder,
              new RetentionPictures(),
              progress::update);
      progress.finish();
      outcome.warning().ifPresent(warning -> err.println("warning: " + warning));
      print(outcome);
      return ExitCode.OK;
    } catch (RecordedDrawsException unreadable) {
      throw new CommandFailure(ExitCode.INVALID_INPUT, unreadable.getMessage());
    }
  }

  private RetentionSettings settings() {
    try {
      return new RetentionSettings(
          stakes,
          kappaU16(),
          penaltyU16(),
          weightDeviation,
          validatorShare,
          neurons,
          validators,
          grid);
    } catch (IllegalArgumentException outOfRange) {
      throw usage(outOfRange.getMessage());
    }
  }

  private int kappaU16() {
    requireFraction("--kappa", kappa.doubleValue());
    if (Math.abs((long) kappa.scale()) > MAX_DECIMALS) {
      throw usage("--kappa must have at most " + MAX_DECIMALS + " decimals");
    }
    return kappa.multiply(BigDecimal.valueOf(0xFFFF)).setScale(0, RoundingMode.FLOOR).intValue();
  }

  /** As the chain's test computes it: "1.0" becomes 65534. */
  private int penaltyU16() {
    if (penalty.raw != null) {
      return penalty.raw;
    }
    float fraction = penalty.fraction == null ? 1 : penalty.fraction;
    requireFraction("--bonds-penalty", fraction);
    return (int) (fraction * 65534f);
  }

  private void requireFraction(String option, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw usage(option + " must be 0..1, not " + value);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void print(RetentionRun.Outcome outcome) {
    PrintWriter out = spec.commandLine().getOut();
    if (!output.quiet()) {
      out.println("honest stake   honest utility that keeps it, whatever the cabal does");
      for (RetentionMap map : outcome.maps()) {
        double required = map.requiredHonestUtility();
        out.printf(
            Locale.ROOT,
            "%12s   %s%n",
            map.stake().toPlainString(),
            Double.isNaN(required)
                ? "no line on this grid"
                : String.format(Locale.ROOT, "%.3f", required));
      }
    }
    if (!output.quiet()) {
      out.println("open figures/retention.png in the folder:");
    }
    out.println(outcome.folder());
  }
}
