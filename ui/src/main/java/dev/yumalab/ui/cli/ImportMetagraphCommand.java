package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.imports.CabalChoice;
import dev.yumalab.scenarios.imports.NetworkImport;
import dev.yumalab.scenarios.parameters.NetworkParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.Reading;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a snapshot of a subnet. */
@Command(
    name = "metagraph",
    description = {
      "Make a scenario of a snapshot of a subnet, which goes on from there.",
      "",
      "FILE is JSON, gzip or plain; docs/import.md says what is in it and how to get one."
          + " Validators are the uids that set weights; ranks order them by stake."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  yumalab import metagraph metagraph.json.gz --cabal-ranks 1-3 --name top3",
      "  yumalab run top3.yaml"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:scenario and data file are written",
      "2:wrong usage, a file exists, or the output could not be printed (the files stay)",
      "3:the file is no snapshot"
    })
final class ImportMetagraphCommand implements Callable<Integer> {
  private static final Pattern RANKS = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "FILE", description = "The snapshot.")
  private String file;

  @ArgGroup private Members members;

  /** Two ways to say who is in the cabal. */
  private static final class Members {
    @Option(
        names = "--cabal-ranks",
        paramLabel = "A-B",
        description = "Put a cabal on top: the validators of these ranks, such as 1-3.")
    private Optional<String> ranks = Optional.empty();

    @Option(
        names = "--cabal-validators",
        paramLabel = "UIDS",
        description = "Put a cabal on top: these validators, such as 0,5,9.")
    private Optional<String> validators = Optional.empty();
  }

  @Option(
      names = "--cabal-miners",
      paramLabel = "UIDS",
      description =
          "Whom the cabal favours (default: the tenth of all uids that earns least in 20 epochs).")
  private Optional<String> miners = Optional.empty();

  @Option(
      names = "--self-weight",
      paramLabel = "W",
      description = "The part of its weight that the cabal gives to them, 0..1 (default: 1.0).")
  private Optional<String> selfWeight = Optional.empty();

  @Mixin private ImportOptions options;

  @Override
  public Integer call() throws IOException {
    Optional<CabalChoice> cabal = cabal();
    return options.run(target -> NetworkImport.metagraph(file, target, cabal));
  }

  private Optional<CabalChoice> cabal() {
    if (members == null) {
      if (miners.isPresent() || selfWeight.isPresent()) {
        throw usage("--cabal-miners and --self-weight need --cabal-ranks or --cabal-validators");
      }
      return Optional.empty();
    }
    CabalChoice.Members who =
        members
            .ranks
            .map(this::ranks)
            .orElseGet(
                () ->
                    new CabalChoice.Members.Uids(
                        uids("--cabal-validators", members.validators.orElseThrow())));
    String weight = selfWeight.orElse("1.0");
    read("--self-weight", NetworkParameters.CABAL_SELF_WEIGHT, weight);
    return Optional.of(
        new CabalChoice(who, miners.map(given -> uids("--cabal-miners", given)), weight));
  }

  private CabalChoice.Members ranks(String text) {
    Matcher matcher = RANKS.matcher(text);
    if (!matcher.matches()) {
      throw usage("--cabal-ranks must be two ranks such as 1-3, or one, not '" + text + "'");
    }
    int first = Integer.parseInt(matcher.group(1));
    String second = matcher.group(2);
    return new CabalChoice.Members.Ranks(first, second == null ? first : Integer.parseInt(second));
  }

  private Set<Integer> uids(String option, String text) {
    ParameterValue value = read(option, NetworkParameters.CABAL_MINERS, text);
    return ((ParameterValue.Numbers) value)
        .values().stream().map(Math::toIntExact).collect(Collectors.toSet());
  }

  private ParameterValue read(String option, Parameter parameter, String text) {
    return switch (parameter.type().read(text, true)) {
      case Reading.Accepted(ParameterValue value) -> value;
      case Reading.Refused(String hint) ->
          throw usage(
              "%s must be %s, not '%s'%s"
                  .formatted(
                      option,
                      parameter.type().expected(),
                      text,
                      hint.isEmpty() ? "" : ". " + hint));
    };
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
