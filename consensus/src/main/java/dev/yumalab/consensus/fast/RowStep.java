package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which rows an epoch works on, and in what order: voters (permit, weights, active stake) first,
 * then others with weights that count, then those that have only bonds. Masks empty cells.
 */
final class RowStep {
  private RowStep() {}

  private static long latest(long[] blocks) {
    long latest = 0;
    for (long block : blocks) {
      latest = Long.compareUnsigned(block, latest) > 0 ? block : latest;
    }
    return latest;
  }

  /** Why the rows do not fit, if they do not. */
  static Optional<HandOver> reason(
      EpochParameters parameters, FastNetwork network, Workspace work) {
    boolean orderMatters = parameters.yuma3() && parameters.liquidAlpha();
    int without = 0;
    for (int uid = 0; uid < network.neurons; uid++) {
      if (work.permits[uid] && network.weights.isList(uid)) {
        if (network.weights.repeatsColumn(uid)) {
          return Optional.of(HandOver.REPEATED_COLUMN);
        }
        if (orderMatters && network.weights.isUnsorted(uid)) {
          return Optional.of(HandOver.UNSORTED_LIQUID);
        }
      }
      if (network.bonds.isList(uid)) {
        if (network.bonds.repeatsColumn(uid)) {
          return Optional.of(HandOver.REPEATED_COLUMN);
        }
        if (orderMatters && network.bonds.isUnsorted(uid)) {
          return Optional.of(HandOver.UNSORTED_LIQUID);
        }
      }
      boolean isRow = work.permits[uid] && !network.weights.isEmpty(uid);
      if ((isRow || !network.bonds.isEmpty(uid)) && !network.slots.has(uid)) {
        without++;
      }
    }
    return network.slots.usedWith(without) * work.stride > RowTable.MOST_CELLS
        ? Optional.of(HandOver.CELLS)
        : Optional.empty();
  }

  /** Lays out the rows of an epoch and fills the workspace's arrays by row. */
  static void run(EpochParameters parameters, FastNetwork network, Workspace work) {
    work.owner = StakeStep.owner(parameters, network);
    work.latestRegistration = latest(network.blockAtRegistration);
    work.reserve(countRows(network, work));
    TileRows rows = work.rows;
    rows.all = 0;
    rows.silentStake = false;
    rows.anyWhole = false;
    for (int uid = 0; uid < network.neurons; uid++) {
      if (work.activeStake[uid] > 0) {
        if (network.weights.isEmpty(uid)) {
          rows.silentStake = true;
        } else {
          add(parameters, network, work, uid);
        }
      }
    }
    rows.voters = rows.all;
    for (int uid = 0; uid < network.neurons; uid++) {
      if (work.permits[uid] && work.activeStake[uid] == 0 && !network.weights.isEmpty(uid)) {
        add(parameters, network, work, uid);
      }
    }
    rows.weighing = rows.all;
    for (int uid = 0; uid < network.neurons; uid++) {
      boolean weighs = work.permits[uid] && !network.weights.isEmpty(uid);
      if (!weighs && !network.bonds.isEmpty(uid)) {
        add(parameters, network, work, uid);
      }
    }
    rows.clearSums();
    maskBonds(parameters, network, work);
  }

  private static int countRows(FastNetwork network, Workspace work) {
    int rows = 0;
    for (int uid = 0; uid < network.neurons; uid++) {
      boolean weighs = work.permits[uid] && !network.weights.isEmpty(uid);
      rows += weighs || !network.bonds.isEmpty(uid) ? 1 : 0;
    }
    return rows;
  }

  private static void add(
      EpochParameters parameters, FastNetwork network, Workspace work, int uid) {
    TileRows rows = work.rows;
    int row = rows.all++;
    boolean weighs = work.permits[uid] && !network.weights.isEmpty(uid);
    if (weighs) {
      network.weights.layForEpoch(uid);
    } else if (network.weights.isEmpty(uid)) {
      network.weights.layEmpty(uid);
    }
    if (network.bonds.isEmpty(uid)) {
      network.bonds.layEmpty(uid);
    } else {
      network.bonds.layForEpoch(uid);
    }
    network.weights.grow();
    int offset = network.weights.offset(uid);
    rows.uids[row] = uid;
    rows.offsets[row] = offset;
    rows.stake[row] = work.activeStake[uid];
    if (weighs) {
      prepareWeights(parameters, network, work, row);
    }
  }

  private static void prepareWeights(
      EpochParameters parameters, FastNetwork network, Workspace work, int row) {
    TileRows rows = work.rows;
    int uid = rows.uids[row];
    int offset = rows.offsets[row];
    long sum = network.weights.sum(uid) - maskWeights(parameters, network, work, uid);
    rows.scale[row] = sum == 0 ? 0 : 0x1p32 / sum;
    rows.shift[row] = sum == 0 ? 0 : 0.5 / sum - 0.5;
    rows.wholeColumn[row] = sum == 0 || sum > 0xFFFF ? -1 : columnOf(network, sum, offset);
    rows.anyWhole |= rows.wholeColumn[row] >= 0;
  }

  /** The column that holds all of a row's weight, -1 if there is none. */
  private static int columnOf(FastNetwork network, long sum, int offset) {
    int[] cells = network.weights.cells();
    for (int column = 0; column < network.neurons; column++) {
      if (cells[offset + column] - 1 == sum) {
        return column;
      }
    }
    return -1;
  }

  /** Empties the cells that do not count, and gives the sum of what was in them. */
  private static long maskWeights(
      EpochParameters parameters, FastNetwork network, Workspace work, int uid) {
    int[] cells = network.weights.cells();
    int offset = network.weights.offset(uid);
    long sum = 0;
    if (uid != work.owner && cells[offset + uid] != 0) {
      sum += cells[offset + uid] - 1;
      network.masked.mask(cells, offset + uid);
    }
    long updated = network.lastUpdate(uid);
    long committed = parameters.commitReveal() ? network.commitBlocks[uid] : -1L;
    boolean isNewest =
        Long.compareUnsigned(work.latestRegistration, updated) < 0
            && Long.compareUnsigned(work.latestRegistration, committed) <= 0;
    if (isNewest) {
      return sum;
    }
    for (int column = 0; column < network.neurons; column++) {
      long registered = network.blockAtRegistration[column];
      boolean counts =
          Long.compareUnsigned(updated, registered) > 0
              && Long.compareUnsigned(committed, registered) >= 0;
      if (!counts && cells[offset + column] != 0) {
        sum += cells[offset + column] - 1;
        network.masked.mask(cells, offset + column);
      }
    }
    return sum;
  }

  /** Empties old bonds towards neurons registered since the last epoch; new ones replace them. */
  private static void maskBonds(EpochParameters parameters, FastNetwork network, Workspace work) {
    TileRows rows = work.rows;
    long last = parameters.lastMechanismStepBlock();
    long now = parameters.currentBlock();
    long tempo = parameters.tempo();
    long lastTempo =
        last != 0
            ? (last == -1L ? -1L : last + 1)
            : (Long.compareUnsigned(now, tempo) < 0 ? 0 : now - tempo);
    if (Long.compareUnsigned(work.latestRegistration, lastTempo) < 0) {
      return;
    }
    int[] columns = work.maskedColumns;
    int masked = 0;
    for (int column = 0; column < network.neurons; column++) {
      if (Long.compareUnsigned(network.blockAtRegistration[column], lastTempo) >= 0) {
        columns[masked++] = column;
      }
    }
    int[] cells = network.bonds.cells();
    for (int row = 0; row < rows.all; row++) {
      int offset = rows.offsets[row];
      if (masked == network.neurons) {
        Arrays.fill(cells, offset, offset + masked, 0);
      } else {
        for (int k = 0; k < masked; k++) {
          cells[offset + columns[k]] = 0;
        }
      }
    }
  }

  /**
   * Normalises active stake once more, for the median.
   *
   * @return the sum, silent voters included
   */
  static long voteStake(Workspace work) {
    long sum = 0;
    for (long stake : work.activeStake) {
      sum += stake;
    }
    long total = 0;
    for (long stake : work.activeStake) {
      total += stake == 0 ? 0 : I32F32.safeDiv(stake, sum);
    }
    TileRows rows = work.rows;
    for (int row = 0; row < rows.voters; row++) {
      rows.voteStake[row] = (int) I32F32.safeDiv(rows.stake[row], sum);
    }
    return total;
  }
}
