package dev.yumalab.agents.world;

import dev.yumalab.consensus.chain.ChainError;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often the chain refused what teams sent, by reason. Not thread-safe. */
final class Refusals {
  private final List<Map<ChainError, Long>> byTeam = new ArrayList<>();

  Refusals(int teams) {
    for (int team = 0; team < teams; team++) {
      byTeam.add(new EnumMap<>(ChainError.class));
    }
  }

  void add(int team, ChainError error) {
    byTeam.get(team).merge(error, 1L, Long::sum);
  }

  /** A copy of a team's. */
  Map<ChainError, Long> of(int team) {
    return Map.copyOf(byTeam.get(team));
  }

  void save(DataOutput out) throws IOException {
    for (Map<ChainError, Long> byReason : byTeam) {
      for (ChainError error : ChainError.values()) {
        out.writeLong(byReason.getOrDefault(error, 0L));
      }
    }
  }

  void load(DataInput in) throws IOException {
    for (Map<ChainError, Long> byReason : byTeam) {
      byReason.clear();
      for (ChainError error : ChainError.values()) {
        long count = in.readLong();
        if (count > 0) {
          byReason.put(error, count);
        }
      }
    }
  }
}
