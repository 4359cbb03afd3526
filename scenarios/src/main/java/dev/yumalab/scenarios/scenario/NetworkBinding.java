package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.scenarios.parameters.NetworkParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.recorded.RecordedFile;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Binds the parameters of {@code network} and {@code cabal} to their records. */
final class NetworkBinding {
  private NetworkBinding() {}

  /** The recorded network that values speak of. */
  static RecordedNetwork network(Values values, RecordedFile file) {
    double restake =
        values
            .find(NetworkParameters.RESTAKE)
            .map(found -> Values.decimal(found.value()))
            .orElse(0.0);
    return file.recording() instanceof Recording.History history
        ? new RecordedNetwork(file, restake, Optional.empty(), HistoryBinding.plan(values, history))
        : new RecordedNetwork(file, restake, cabal(values));
  }

  private static Optional<Cabal> cabal(Values values) {
    return values
        .find(NetworkParameters.CABAL_VALIDATORS)
        .map(
            validators ->
                new Cabal(
                    uids(validators.value()),
                    values.find(NetworkParameters.CABAL_MINERS).map(found -> uids(found.value())),
                    decimal(values, NetworkParameters.CABAL_SELF_WEIGHT),
                    decimal(values, NetworkParameters.CABAL_RESTAKE)));
  }

  private static double decimal(Values values, Parameter parameter) {
    return Values.decimal(values.find(parameter).orElseThrow().value());
  }

  static Set<Integer> uids(ParameterValue value) {
    return Values.numbers(value).stream().map(Math::toIntExact).collect(Collectors.toSet());
  }

  /** Puts the values of a recorded network. */
  static void put(Values values, RecordedNetwork network) {
    boolean history = network.file().recording() instanceof Recording.History;
    put(
        values,
        history ? NetworkParameters.HISTORY : NetworkParameters.SNAPSHOT,
        new ParameterValue.Text(network.file().name()));
    put(values, NetworkParameters.SHA256, new ParameterValue.Text(network.file().sha256()));
    if (history) {
      HistoryBinding.put(values, network.plan());
    } else {
      put(values, NetworkParameters.RESTAKE, new ParameterValue.Decimal(network.restake()));
    }
    network.cabal().ifPresent(cabal -> put(values, cabal));
  }

  private static void put(Values values, Cabal cabal) {
    put(values, NetworkParameters.CABAL_VALIDATORS, numbers(cabal.validators()));
    cabal
        .miners()
        .ifPresent(miners -> put(values, NetworkParameters.CABAL_MINERS, numbers(miners)));
    put(
        values,
        NetworkParameters.CABAL_SELF_WEIGHT,
        new ParameterValue.Decimal(cabal.selfWeight()));
    put(values, NetworkParameters.CABAL_RESTAKE, new ParameterValue.Decimal(cabal.restake()));
  }

  private static ParameterValue numbers(Set<Integer> uids) {
    return new ParameterValue.Numbers(
        new TreeSet<>(uids).stream().map(Integer::longValue).toList());
  }

  private static void put(Values values, Parameter parameter, ParameterValue value) {
    values.put(parameter, new Values.Found(value, Optional.empty()));
  }
}
