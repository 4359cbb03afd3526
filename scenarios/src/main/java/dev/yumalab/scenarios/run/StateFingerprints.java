package dev.yumalab.scenarios.run;

import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.scenarios.digest.StateHash;
import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.TableWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The fingerprints of a world's parts, as a row of {@link AgentTables#DIGESTS}. */
final class StateFingerprints {
  private static final String SUBNET = "subnet 1: ";

  private StateFingerprints() {}

  /** Writes the row of the epoch that has just run. */
  static void write(AgentWorld world, TableWriter table) throws IOException {
    Map<String, StateHash> hashes =
        AgentTables.DIGEST_COLUMNS.stream()
            .skip(1)
            .collect(
                Collectors.toMap(
                    Column::name, _ -> new StateHash(), (one, _) -> one, LinkedHashMap::new));
    world.visit((name, part) -> part.save(hashes.get(column(name))));
    table.add(world.epoch());
    for (StateHash hash : hashes.values()) {
      table.add(hash.hex());
    }
    table.endRow();
  }

  /** The column of a part: operators go together, and so do coalitions. */
  private static String column(String part) {
    String name = part.startsWith(SUBNET) ? part.substring(SUBNET.length()) : part;
    if (name.startsWith("operator ")) {
      return "operators";
    }
    return name.startsWith("coalition ") ? "coalitions" : name.replace(' ', '_');
  }
}
