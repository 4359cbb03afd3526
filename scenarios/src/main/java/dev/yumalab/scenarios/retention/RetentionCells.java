package dev.yumalab.scenarios.retention;

import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I64F64;

/**
 * Computes cells in one session that stays open: from cell to cell only the cabal's rows change.
 * Keeps its buffers; not thread-safe, each thread has its own.
 */
final class RetentionCells implements AutoCloseable {
  private final RetentionSettings settings;
  private final EpochSession session;
  private final long[] perNeuron;

  RetentionCells(RetentionSettings settings, EpochKernel kernel) {
    this.settings = settings;
    session = kernel.open(EpochShape.single(settings.neurons()));
    perNeuron = new long[settings.neurons()];
  }

  /**
   * One row of the map: a fixed honest self-weight, every cabal self-weight.
   *
   * @param network of the map's stake
   * @param cabal its rows
   * @param honestStep honest self-weight in steps of 1 / (grid - 1)
   * @return a cell for each cabal self-weight, ascending
   */
  RetentionCell[] row(RetentionNetwork network, CabalRows cabal, int honestStep) {
    NetworkState state = session.network(0);
    EpochParameters parameters = network.cellParameters();
    TeamRows honestRows = network.rows(RetentionNetwork.HONEST, honestStep);
    network.loadInto(state);
    network.put(state, RetentionNetwork.HONEST, honestRows);
    RetentionCell[] cells = new RetentionCell[settings.grid()];
    for (int k = 0; k < cells.length; k++) {
      // Neighbouring rows begin at opposite ends, so that threads do not wait for the same rows.
      int cabalStep = honestStep % 2 == 0 ? k : cells.length - 1 - k;
      TeamRows cabalRows = cabal.at(cabalStep);
      network.put(state, RetentionNetwork.CABAL, cabalRows);
      session.run(parameters);
      long deviation = WeightDeviation.of(honestRows.deviation(), cabalRows.deviation());
      cells[cabalStep] = share(state.output(), network.split(), deviation);
    }
    return cells;
  }

  private RetentionCell share(EpochOutput output, TeamSplit split, long deviation) {
    if (settings.validatorShare() == 0.5) {
      return RetentionCell.ofRaw(storedShare(output, split), deviation);
    }
    double dividends = I32F32.toDouble(honestSum(output, EpochField.DIVIDENDS, split));
    double incentive = I32F32.toDouble(honestSum(output, EpochField.INCENTIVE, split));
    double x = settings.validatorShare();
    return RetentionCell.ofShare(x * dividends + (1 - x) * incentive, deviation);
  }

  /** The honest share of the stored combined emissions. */
  private long storedShare(EpochOutput output, TeamSplit split) {
    long honest = honestSum(output, EpochField.COMBINED_EMISSION, split);
    long all = sum(0, split.neurons());
    long[] x = new long[4];
    I64F64.fromU64(honest, x, 0);
    I64F64.fromU64(all, x, 1);
    I64F64.safeDiv(x, 0, x, 1, x, 0);
    return I64F64.toI32F32(x, 0);
  }

  private long honestSum(EpochOutput output, EpochField field, TeamSplit split) {
    output.copy(field, perNeuron);
    int firstServer = split.validators();
    return sum(0, split.firstValidators()) + sum(firstServer, firstServer + split.firstServers());
  }

  private long sum(int from, int to) {
    long sum = 0;
    for (int uid = from; uid < to; uid++) {
      sum += perNeuron[uid];
    }
    return sum;
  }

  @Override
  public void close() {
    session.close();
  }
}
