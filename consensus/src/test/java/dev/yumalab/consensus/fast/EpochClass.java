package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/** What an epoch exercises; each is counted, so that none is tested by a handful of cases. */
enum EpochClass {
  /** Weights of a staked and permitted uid that is inactive. */
  MASK_INACTIVE,
  /** Weights of a staked uid without a permit. */
  MASK_NO_PERMIT,
  MASK_SELF_WEIGHT,
  /** A weight set before its uid was registered. */
  MASK_OUTDATED,
  /** A weight that only a pending commit masks. */
  MASK_COMMIT,
  /** A bond towards a uid registered since the last epoch. */
  MASK_BOND_COLUMN,
  PENALTY_ZERO,
  PENALTY_BETWEEN,
  PENALTY_FULL,
  YUMA2,
  YUMA3,
  LIQUID,
  /** A row of weights of which nothing counts. */
  ROW_WHOLLY_MASKED,
  /** A row that has bonds and no weights that count. */
  BONDS_ALONE,
  /** One uid has all incentive. */
  WINNER_TAKES_ALL,
  /** The consensus on a uid is 1.0. */
  CONSENSUS_OF_ONE,
  /** A column of new bonds with one holder. */
  SOLE_HOLDER;

  /** What is known before the epoch. */
  static Set<EpochClass> before(EpochParameters parameters, PlainState state) {
    EnumSet<EpochClass> classes = EnumSet.noneOf(EpochClass.class);
    if (parameters.yuma3()) {
      classes.add(parameters.liquidAlpha() ? LIQUID : YUMA3);
    } else {
      classes.add(YUMA2);
    }
    classes.add(
        switch (parameters.bondsPenalty()) {
          case 0 -> PENALTY_ZERO;
          case 65_535 -> PENALTY_FULL;
          default -> PENALTY_BETWEEN;
        });
    for (int uid = 0; uid < state.neurons; uid++) {
      addRow(classes, parameters, state, uid);
    }
    return classes;
  }

  private static void addRow(
      Set<EpochClass> classes, EpochParameters parameters, PlainState state, int uid) {
    boolean staked = state.stakeWhole[uid] > 0;
    boolean permitted = state.isPermitted(parameters, uid);
    int[] columns = state.weightColumns[uid];
    boolean bonded = state.bondColumns[uid].length > 0;
    if (Arrays.stream(state.bondColumns[uid])
        .anyMatch(j -> j < state.neurons && isNew(parameters, state, j))) {
      classes.add(MASK_BOND_COLUMN);
    }
    if (bonded && (!permitted || columns.length == 0)) {
      classes.add(BONDS_ALONE);
    }
    if (columns.length > 0 && staked && !permitted) {
      classes.add(MASK_NO_PERMIT);
    }
    if (columns.length > 0 && permitted) {
      if (staked && isInactive(parameters, state, uid)) {
        classes.add(MASK_INACTIVE);
      }
      addMasks(classes, parameters, state, uid);
    }
  }

  private static void addMasks(
      Set<EpochClass> classes, EpochParameters parameters, PlainState state, int uid) {
    boolean any = false;
    for (int j : state.weightColumns[uid]) {
      if (j < state.neurons) {
        long registered = state.blockAtRegistration[j];
        boolean self = j == uid && uid != state.owner(parameters);
        boolean outdated = Long.compareUnsigned(state.lastUpdate(uid), registered) <= 0;
        boolean pending =
            parameters.commitReveal()
                && Long.compareUnsigned(state.commitBlocks[uid], registered) < 0;
        any |= !self && !outdated && !pending;
        if (self) {
          classes.add(MASK_SELF_WEIGHT);
        } else if (outdated) {
          classes.add(MASK_OUTDATED);
        } else if (pending) {
          classes.add(MASK_COMMIT);
        }
      }
    }
    if (!any) {
      classes.add(ROW_WHOLLY_MASKED);
    }
  }

  private static boolean isInactive(EpochParameters parameters, PlainState state, int uid) {
    long until = state.lastUpdate(uid) + parameters.activityCutoffBlocks();
    return state.lastUpdates > 0
        && (uid >= state.lastUpdates || Long.compareUnsigned(until, parameters.currentBlock()) < 0);
  }

  private static boolean isNew(EpochParameters parameters, PlainState state, int uid) {
    long last = parameters.lastMechanismStepBlock();
    long since = last == 0 ? parameters.currentBlock() - parameters.tempo() : last + 1;
    return Long.compareUnsigned(state.blockAtRegistration[uid], since) >= 0;
  }

  /** What shows in the result. */
  static Set<EpochClass> after(EpochOutput output) {
    EnumSet<EpochClass> classes = EnumSet.noneOf(EpochClass.class);
    int[] holders = new int[output.neurons()];
    for (int uid = 0; uid < output.neurons(); uid++) {
      if (output.get(EpochField.INCENTIVE, uid) == I32F32.ONE) {
        classes.add(WINNER_TAKES_ALL);
      }
      if (output.get(EpochField.CONSENSUS, uid) == I32F32.ONE) {
        classes.add(CONSENSUS_OF_ONE);
      }
      for (int k = 0; k < output.bondCount(uid); k++) {
        holders[output.bondColumn(uid, k)]++;
      }
    }
    if (IntStream.of(holders).anyMatch(count -> count == 1)) {
      classes.add(SOLE_HOLDER);
    }
    return classes;
  }
}
