package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.epoch.EpochField.Kind;

/** A number on the way from stake and weights to pay, in the order in which an epoch makes them. */
public enum EpochQuantity {
  /** Stake that the chain gives a validator weight for, the floor. */
  STAKE_WEIGHT("stake weight", About.VALIDATOR, Kind.RAO),
  /** The same, 0 below the threshold. */
  COUNTED_STAKE("counted stake", About.VALIDATOR, Kind.RAO),
  /** Its share of all counted stake. */
  STAKE("stake", About.VALIDATOR, Kind.I32F32),
  /** Whether the validator has not updated its weights for too long. */
  INACTIVE("inactive", About.VALIDATOR, Kind.FLAG),
  /** Whether it held a permit before the epoch. */
  PERMIT("permit before", About.VALIDATOR, Kind.FLAG),
  /** Its share of the stake of active validators with a permit. */
  ACTIVE_STAKE("active stake", About.VALIDATOR, Kind.I32F32),
  /** The weight that the validator has set on the miner. */
  STORED_WEIGHT("stored weight", About.PAIR, Kind.U16),
  /** The same if it counts, as a fixed-point number. */
  MASKED_WEIGHT("masked weight", About.PAIR, Kind.I32F32),
  /** Its share of all that the validator has set. */
  WEIGHT("weight", About.PAIR, Kind.I32F32),
  /** The weight that a majority of active stake supports. */
  CONSENSUS("consensus", About.MINER, Kind.I32F32),
  /** The weight, at most consensus. */
  CLIPPED_WEIGHT("clipped weight", About.PAIR, Kind.I32F32),
  /** What is left of the validator's weights. */
  VALIDATOR_TRUST("validator trust", About.VALIDATOR, Kind.I32F32),
  /** What the validator gives to the miner's rank. */
  RANK_PART("part of rank", About.PAIR, Kind.I32F32),
  /** What all validators give. */
  RANK("rank", About.MINER, Kind.I32F32),
  /** The miner's share of all ranks. */
  INCENTIVE("incentive", About.MINER, Kind.I32F32),
  /** The bond that the validator had stored. */
  STORED_BOND("stored bond before", About.PAIR, Kind.U16),
  /** Yuma 2: the same if the miner is not new, as a fixed-point number. */
  COUNTED_BOND("counted bond", About.PAIR, Kind.I32F32),
  /**
   * Yuma 3: the same as a proportion if the miner is not new; Yuma 2: its share of all bonds to the
   * miner.
   */
  BOND_BEFORE("bond before", About.PAIR, Kind.I32F32),
  /** The weight that bonds follow, between weight and clipped weight. */
  WEIGHT_FOR_BONDS("weight for bonds", About.PAIR, Kind.I32F32),
  /** Yuma 2: that weight times active stake. */
  BOND_GAIN("bond gained", About.PAIR, Kind.I32F32),
  /** Yuma 2: its share of all that the miner's bonds gain. */
  BOND_DELTA("share of gain", About.PAIR, Kind.I32F32),
  /** Liquid alpha: how far the weight is above consensus, or the bond above the weight. */
  DIFFERENCE("difference", About.PAIR, Kind.I32F32),
  /** How much of the new the average takes on. */
  ALPHA("alpha", About.PAIR, Kind.I32F32),
  /** The moving average of old and new. */
  BOND_AVERAGE("bond average", About.PAIR, Kind.I32F32),
  /** Its share of all bonds to the miner. */
  BOND_SHARE("bond share", About.PAIR, Kind.I32F32),
  /** What the validator draws from the miner's incentive. */
  DIVIDEND_PART("part of dividend", About.PAIR, Kind.I32F32),
  /** What it draws from all miners; Yuma 3: times active stake. */
  DIVIDEND_SUM("dividend sum", About.VALIDATOR, Kind.I32F32),
  /** The validator's share of all dividends. */
  DIVIDEND("dividend", About.VALIDATOR, Kind.I32F32),
  /** Whether the validator holds a permit after the epoch. */
  NEW_PERMIT("permit after", About.VALIDATOR, Kind.FLAG),
  /** The bond to be stored; Yuma 2: scaled so that the miner's largest is 1. */
  SCALED_BOND("bond to store", About.PAIR, Kind.I32F32),
  /** The bond that the validator stores. */
  NEW_STORED_BOND("stored bond after", About.PAIR, Kind.U16),
  /** The miner's share of the epoch's emission as incentive. */
  SERVER_SHARE("incentive's share", About.MINER, Kind.I32F32),
  /** What the miner is paid as incentive. */
  SERVER_EMISSION("incentive paid", About.MINER, Kind.RAO),
  /** The validator's share of the epoch's emission as dividend. */
  VALIDATOR_SHARE("dividend's share", About.VALIDATOR, Kind.I32F32),
  /** What the validator is paid as dividend. */
  VALIDATOR_EMISSION("dividend paid", About.VALIDATOR, Kind.RAO);

  /** Whose number it is. */
  public enum About {
    /** One for each validator. */
    VALIDATOR,
    /** One for each miner. */
    MINER,
    /** One for each validator and miner. */
    PAIR
  }

  private final String text;
  private final About about;
  private final Kind kind;

  EpochQuantity(String text, About about, Kind kind) {
    this.text = text;
    this.about = about;
    this.kind = kind;
  }

  /** Its short name, for people. */
  public String text() {
    return text;
  }

  /** Whose number it is. */
  public About about() {
    return about;
  }

  /** What the number is. */
  public Kind kind() {
    return kind;
  }
}
