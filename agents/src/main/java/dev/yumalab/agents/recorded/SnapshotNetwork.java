package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.ResidentState;
import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.agents.network.TeamLedger;
import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A recorded subnet that goes on: validators set their recorded weights anew one block after each
 * epoch, those of a coalition favour its miners, and what is paid becomes stake. A uid that sets no
 * weights counts as inactive. Not thread-safe.
 */
public final class SnapshotNetwork implements TeamNetwork {
  private static final long NEVER = -1;

  private final SnapshotSetup setup;
  private final Roster roster;
  private final int[] validators;
  private final EpochSession session;
  private final TeamLedger ledger;
  private final long firstBlock;
  private long epoch;
  private long selfWeightInForce = NEVER;

  /** Loads the snapshot and gives out permits; no epoch has paid yet. */
  public SnapshotNetwork(SnapshotSetup setup, SubnetRules rules, EpochKernel kernel) {
    this.setup = setup;
    roster = setup.roster();
    validators = roster.validatorUids();
    ledger =
        new TeamLedger(
            roster, setup.snapshot().stakeRao().stream().mapToLong(Long::longValue).toArray());
    // Whoever has never set weights is inactive from the beginning, not from some epoch on.
    firstBlock =
        Math.max(setup.snapshot().block(), SubnetRules.activityCutoffBlocks(setup.tempoBlocks()));
    session = kernel.open(EpochShape.single(roster.neurons()));
    putStake();
    session.run(
        rules.parameters(setup.tempoBlocks(), setup.maxValidators(), firstBlock, firstBlock, 0));
    for (int uid : validators) {
      RecordedRows.put(session.network(0), setup.snapshot().weights(), uid);
    }
  }

  private void putStake() {
    for (int uid = 0; uid < roster.neurons(); uid++) {
      session.network(0).putStake(uid, ledger.stakeRao(uid), 0);
    }
  }

  /** Sets weights, computes the next epoch, and turns what it pays into stake. */
  public void runEpoch(SnapshotRules rules) {
    long lastEpochBlock = block();
    NetworkState network = session.network(0);
    setup.coalition().ifPresent(cabal -> favour(cabal, rules.selfWeightRaw(), network));
    for (int uid : validators) {
      network.putLastUpdate(uid, lastEpochBlock + 1);
    }
    putStake();
    epoch++;
    long emissionRao = SubnetRules.emissionRao(setup.tempoBlocks());
    session.run(
        rules
            .subnet()
            .parameters(
                setup.tempoBlocks(), setup.maxValidators(), block(), lastEpochBlock, emissionRao));
    ledger.pay(network.output(), rules.restakeRaw(roster.teams().size()), emissionRao);
  }

  private void favour(Coalition cabal, long selfWeight, NetworkState network) {
    if (selfWeight == selfWeightInForce) {
      return;
    }
    selfWeightInForce = selfWeight;
    for (int uid : cabal.validators()) {
      CabalRow.of(setup.snapshot().weights(), uid, cabal.miners(), selfWeight)
          .putInto(network, uid);
    }
  }

  @Override
  public Roster roster() {
    return roster;
  }

  @Override
  public long epoch() {
    return epoch;
  }

  @Override
  public long block() {
    return firstBlock + epoch * setup.tempoBlocks();
  }

  @Override
  public long nextEpochBlock() {
    return block() + setup.tempoBlocks();
  }

  @Override
  public long stakeRao(int uid) {
    return ledger.stakeRao(uid);
  }

  @Override
  public long[] stakeRao() {
    return ledger.stakeRao();
  }

  @Override
  public long soldRao(int team) {
    return ledger.soldRao(team);
  }

  @Override
  public long unpaidRao() {
    return ledger.unpaidRao();
  }

  @Override
  public EpochOutput output() {
    return session.network(0).output();
  }

  @Override
  public void save(DataOutput out) throws IOException {
    ResidentState.save(output(), out);
    out.writeLong(epoch);
    ledger.save(out);
  }

  @Override
  public void load(DataInput in) throws IOException {
    ResidentState.load(session.network(0), roster.neurons(), in);
    epoch = in.readLong();
    ledger.load(in);
  }

  @Override
  public void close() {
    session.close();
  }
}
