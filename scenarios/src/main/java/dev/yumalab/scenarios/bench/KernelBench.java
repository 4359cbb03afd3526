package dev.yumalab.scenarios.bench;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Times a kernel beside the reference kernel, one network at a time on one thread. */
public final class KernelBench {
  private final EpochKernel kernel;
  private final BenchSettings settings;

  /** Times this kernel; the reference kernel alone if it is that. */
  public KernelBench(EpochKernel kernel, BenchSettings settings) {
    this.kernel = kernel;
    this.settings = settings;
  }

  /**
   * What was measured in one form of use.
   *
   * @param shape of the networks
   * @param version of the epoch
   * @param form of use
   * @param kernels the timed kernel and, if it is another, the reference kernel after it
   * @param handedOver why the kernel left these epochs to the reference kernel; empty if it
   *     computed them itself
   */
  public record Result(
      NetworkShape shape,
      YumaVersion version,
      Form form,
      List<KernelTiming> kernels,
      Optional<String> handedOver) {

    /** How many times as fast as the reference kernel the timed one is, median by median. */
    public OptionalDouble timesReference() {
      return kernels.size() < 2
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              kernels.getLast().timing().median() / kernels.getFirst().timing().median());
    }

    /**
     * How many times as fast as the chain's own code the timed kernel is: the chain's best by this
     * median. Only {@link Form#ALL_REPLACED} does what the chain's time contains.
     */
    public OptionalDouble timesChain() {
      return chainBy(kernels.getFirst().timing().median());
    }

    /** The same, best by best. */
    public OptionalDouble timesChainAtBest() {
      return chainBy(kernels.getFirst().timing().best());
    }

    private OptionalDouble chainBy(double micros) {
      OptionalDouble chain = version.chainMicros(shape);
      return chain.isPresent()
          ? OptionalDouble.of(chain.getAsDouble() / micros)
          : OptionalDouble.empty();
    }
  }

  /**
   * A kernel and its times.
   *
   * @param kernel its name
   * @param timing its times
   */
  public record KernelTiming(String kernel, Timing timing) {}

  /** The timed kernel gives other outputs than the reference kernel; its times mean nothing. */
  public static final class KernelDiffersException extends Exception {
    private static final long serialVersionUID = 1L;

    KernelDiffersException(String message) {
      super(message);
    }
  }

  /**
   * Measures everything.
   *
   * @param listener gets each result as soon as it is there
   * @throws KernelDiffersException if the kernel differs from the reference kernel on an input
   */
  public void run(Consumer<Result> listener) throws KernelDiffersException {
    for (NetworkShape shape : settings.shapes()) {
      List<SampleNetwork> networks = SampleNetwork.draw(shape, SampleInput.NETWORKS);
      for (YumaVersion version : settings.versions()) {
        List<SampleInput> inputs = SampleInput.of(networks, version, kernel);
        Optional<String> handedOver = requireAgreement(inputs, version);
        for (Form form : settings.forms()) {
          List<KernelTiming> timings = measure(form, inputs, version);
          listener.accept(new Result(shape, version, form, timings, handedOver));
        }
      }
    }
  }

  private List<EpochKernel> kernels() {
    return kernel.name().equals(ReferenceKernel.NAME)
        ? List.of(kernel)
        : List.of(kernel, new ReferenceKernel());
  }

  private List<KernelTiming> measure(Form form, List<SampleInput> inputs, YumaVersion version) {
    List<Workload> workloads = new ArrayList<>();
    try {
      for (EpochKernel each : kernels()) {
        workloads.add(form.open(each, inputs, version.parameters(inputs.getFirst().shape())));
      }
      List<Timing> timings = new AlternatingMeasurement(settings.secondsEach()).of(workloads);
      List<KernelTiming> named = new ArrayList<>();
      for (int i = 0; i < timings.size(); i++) {
        named.add(new KernelTiming(kernels().get(i).name(), timings.get(i)));
      }
      return List.copyOf(named);
    } finally {
      workloads.forEach(Workload::close);
    }
  }

  /** Compares the kernels on every input, and returns why an epoch was handed over, if one was. */
  private Optional<String> requireAgreement(List<SampleInput> inputs, YumaVersion version)
      throws KernelDiffersException {
    Optional<String> handedOver = Optional.empty();
    NetworkShape shape = inputs.getFirst().shape();
    for (int i = 0; i < inputs.size(); i++) {
      List<Long> prints = new ArrayList<>();
      for (EpochKernel each : kernels()) {
        try (EpochSession session = each.open(EpochShape.single(shape.neurons()))) {
          inputs.get(i).putAll(session.network(0));
          session.run(version.parameters(shape));
          EpochOutput output = session.network(0).output();
          OutputReader reader = new OutputReader(shape);
          reader.read(output);
          prints.add(reader.fingerprint());
          handedOver = handedOver.or(output::handedToReference);
        }
      }
      if (prints.stream().distinct().count() > 1) {
        throw new KernelDiffersException(
            "backend '%s' differs from 'reference' on network %d of %s, %s: its times mean nothing"
                .formatted(kernel.name(), i, shape, version.title()));
      }
    }
    return handedOver;
  }
}
