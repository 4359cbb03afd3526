package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.recorded.Coalition;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.scenarios.scenario.Scenario;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How a cabal over a recorded network stands: what decides whether consensus follows it.
 *
 * @param validators its validators, ascending
 * @param miners whom they favour, ascending
 * @param selfWeight the part of their weight that goes there in the last epoch, 0..1
 * @param first the state of the first epoch
 * @param last the state of the last epoch
 */
public record CabalStanding(
    List<Integer> validators, List<Integer> miners, double selfWeight, Epoch first, Epoch last) {
  /** Keeps unmodifiable copies. */
  public CabalStanding {
    validators = List.copyOf(validators);
    miners = List.copyOf(miners);
  }

  /**
   * One epoch.
   *
   * @param kappa the majority of active stake that a weight needs, 0..1
   * @param activeShare the cabal's share of active stake, 0..1
   * @param consensusShare the part of all consensus that lies on its miners, 0..1
   * @param incentiveShare its miners' share of the incentive, 0..1
   */
  public record Epoch(
      double kappa, double activeShare, double consensusShare, double incentiveShare) {
    private void save(DataOutput out) throws IOException {
      out.writeDouble(kappa);
      out.writeDouble(activeShare);
      out.writeDouble(consensusShare);
      out.writeDouble(incentiveShare);
    }

    private static Epoch load(DataInput in) throws IOException {
      return new Epoch(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
  }

  /** Whether the cabal alone is a majority in the first epoch. */
  public boolean isMajority() {
    return first.activeShare() > first.kappa();
  }

  /** Whether the others are a majority without it in the first epoch. */
  public boolean othersAreMajority() {
    return 1 - first.activeShare() > first.kappa();
  }

  /** Watches a run. Not thread-safe. */
  static final class Observer {
    private final World world;
    private Optional<Epoch> first = Optional.empty();
    private Optional<Epoch> last = Optional.empty();
    private double selfWeight;

    Observer(World world) {
      this.world = world;
    }

    /** Looks at the epoch that has just run. */
    void observe(Scenario inForce) {
      world
          .coalition()
          .ifPresent(
              cabal -> {
                Epoch epoch = epoch(inForce);
                first = first.or(() -> Optional.of(epoch));
                last = Optional.of(epoch);
                selfWeight = inForce.network().orElseThrow().cabal().orElseThrow().selfWeight();
              });
    }

    private Epoch epoch(Scenario inForce) {
      return new Epoch(
          inForce.subnet().kappaU16() / 65_535.0,
          share(EpochField.ACTIVE_STAKE),
          share(EpochField.CONSENSUS),
          share(EpochField.INCENTIVE));
    }

    /** The cabal's part of the sum of a field. */
    private double share(EpochField field) {
      EpochOutput output = world.network().output();
      Roster roster = world.network().roster();
      int team = roster.teams().indexOf(Coalition.CABAL);
      double ours = 0;
      double all = 0;
      for (int uid = 0; uid < roster.neurons(); uid++) {
        double value = I32F32.toDouble(output.get(field, uid));
        all += value;
        ours += roster.teamOf(uid) == team ? value : 0;
      }
      return all == 0 ? 0 : ours / all;
    }

    void save(DataOutput out) throws IOException {
      out.writeDouble(selfWeight);
      for (Optional<Epoch> seen : List.of(first, last)) {
        out.writeBoolean(seen.isPresent());
        if (seen.isPresent()) {
          seen.get().save(out);
        }
      }
    }

    void load(DataInput in) throws IOException {
      selfWeight = in.readDouble();
      first = in.readBoolean() ? Optional.of(Epoch.load(in)) : Optional.empty();
      last = in.readBoolean() ? Optional.of(Epoch.load(in)) : Optional.empty();
    }

    /** What was seen, if there is a cabal and an epoch has run. */
    Optional<CabalStanding> standing() {
      return world
          .coalition()
          .flatMap(
              cabal ->
                  first.map(
                      start ->
                          new CabalStanding(
                              List.copyOf(new TreeSet<>(cabal.validators())),
                              List.copyOf(new TreeSet<>(cabal.miners())),
                              selfWeight,
                              start,
                              last.orElseThrow())));
    }
  }
}
