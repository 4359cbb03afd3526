package dev.yumalab.consensus.epoch;

/** A vector that an epoch gives: one number for each uid. */
public enum EpochField {
  /** Threshold-filtered stake, normalised. */
  STAKE(Kind.I32F32),
  /** Stake of active validators with an old permit, normalised. */
  ACTIVE_STAKE(Kind.I32F32),
  /** The stake-weighted median of the weights on a uid. */
  CONSENSUS(Kind.I32F32),
  /** What remains of a validator's weights after clipping. */
  VALIDATOR_TRUST(Kind.I32F32),
  /** A uid's share of the miners' emission. */
  INCENTIVE(Kind.I32F32),
  /** A uid's share of the validators' emission. */
  DIVIDENDS(Kind.I32F32),
  /** Share of the emission paid as incentive. */
  NORM_SERVER_EMISSION(Kind.I32F32),
  /** Share of the emission paid as dividend. */
  NORM_VALIDATOR_EMISSION(Kind.I32F32),
  /** Share of the emission by which uids are pruned. */
  NORM_COMBINED_EMISSION(Kind.I32F32),
  /** Whether the uid updated its weights recently enough. */
  ACTIVE(Kind.FLAG),
  /** The floor of the stake weight. */
  STAKE_U64(Kind.RAO),
  /** Stake as stored. */
  STAKE_WEIGHT_U16(Kind.U16),
  /** Incentive as stored. */
  INCENTIVE_U16(Kind.U16),
  /** Consensus as stored. */
  CONSENSUS_U16(Kind.U16),
  /** Dividends as stored. */
  DIVIDENDS_U16(Kind.U16),
  /** Validator trust as stored. */
  VALIDATOR_TRUST_U16(Kind.U16),
  /** Paid as incentive. */
  SERVER_EMISSION(Kind.RAO),
  /** Paid as dividend. */
  VALIDATOR_EMISSION(Kind.RAO),
  /** Stored emission, the pruning score; not the sum of the other two. */
  COMBINED_EMISSION(Kind.RAO),
  /** Whether the uid holds a permit after the epoch. */
  NEW_VALIDATOR_PERMITS(Kind.FLAG);

  /** What the numbers of a field are. */
  public enum Kind {
    /** Raw fixed-point bits. */
    I32F32,
    /** 0..65535 for 0..1. */
    U16,
    /** Unsigned 64-bit amount, 10<sup>-9</sup> of a token. */
    RAO,
    /** 0 or 1. */
    FLAG
  }

  private final Kind kind;

  EpochField(Kind kind) {
    this.kind = kind;
  }

  /** What its numbers are. */
  public Kind kind() {
    return kind;
  }
}
