package dev.yumalab.scenarios.imports;

import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.recorded.NetworkFormat;
import java.util.List;
import java.util.Map;

/**
 * What was read out of a foreign file.
 *
 * @param network the recording
 * @param given the subnet's parameters that the file says, as a scenario writes them
 * @param notes what was changed on the way, one sentence each
 */
record Imported(NetworkFormat.Network network, Map<Parameter, String> given, List<String> notes) {
  /** Keeps unmodifiable copies. */
  Imported {
    given = Map.copyOf(given);
    notes = List.copyOf(notes);
  }
}
