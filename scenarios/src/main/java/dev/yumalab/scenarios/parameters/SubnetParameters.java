package dev.yumalab.scenarios.parameters;

import java.util.List;

/** The parameters of the block {@code subnet}; defaults are those of a new subnet. */
public final class SubnetParameters {
  private static final WholeNumber U16 = new WholeNumber(0, ChainFraction.ONE);

  /** The chain refuses liquid alphas below 0.025. */
  private static final int LOWEST_LIQUID_ALPHA_U16 = 1_638;

  /** How many neurons the network has. */
  public static final Parameter NEURONS =
      Parameter.withDefault(
              "subnet.neurons",
              new WholeNumber(4, 4_096),
              "neurons",
              "512",
              "How many neurons the network has, validators and servers together; 512 is the"
                  + " chain's consensus experiment, a new subnet allows 256.")
          .onChain("MaxAllowedUids", "u16");

  /** How many of the neurons are validators. */
  public static final Parameter VALIDATORS =
      Parameter.withDefault(
              "subnet.validators",
              new WholeNumber(2, 4_094),
              "neurons",
              "64",
              "How many of the neurons are validators; the others are servers.")
          .onChain("MaxAllowedValidators", "u16");

  /** Blocks between epochs. */
  public static final Parameter TEMPO_BLOCKS =
      Parameter.withDefault(
              "subnet.tempo_blocks",
              new WholeNumber(1, 65_535),
              "blocks of 12 s",
              "360",
              "Blocks between two epochs; an epoch pays 0.82 alpha for each of them.")
          .onChain("Tempo", "u16");

  /** The stake majority of the clip level. */
  public static final Parameter KAPPA =
      Parameter.withDefault(
              "subnet.kappa",
              new ChainFraction(0),
              "share of stake",
              "0.5",
              "The stake majority that must support a weight: what a validator gives beyond that"
                  + " level is clipped.")
          .onChain("Kappa", "u16")
          .thatMayChange()
          .insteadOf("subnet.kappa_u16");

  /** {@link #KAPPA} in the chain's own units. */
  public static final Parameter KAPPA_U16 = raw(KAPPA);

  /** How far bonds follow clipped weights. */
  public static final Parameter BONDS_PENALTY =
      Parameter.withDefault(
              "subnet.bonds_penalty",
              new ChainFraction(0),
              "fraction",
              "1.0",
              "How far bonds follow the clipped weights instead of the given ones: 1 means that"
                  + " weight beyond the clip level earns no bond.")
          .onChain("BondsPenalty", "u16")
          .thatMayChange()
          .insteadOf("subnet.bonds_penalty_u16");

  /** {@link #BONDS_PENALTY} in the chain's own units. */
  public static final Parameter BONDS_PENALTY_U16 = raw(BONDS_PENALTY);

  /** How much of the old bonds an epoch keeps. */
  public static final Parameter BONDS_MOVING_AVERAGE =
      Parameter.withDefault(
              "subnet.bonds_moving_average",
              new WholeNumber(0, 1_000_000),
              "parts per million",
              "900000",
              "How much of the old bonds an epoch keeps, while liquid alpha is off.")
          .onChain("BondsMovingAverage", "u64")
          .thatMayChange();

  /** The version of Yuma Consensus. */
  public static final Parameter YUMA =
      Parameter.withDefault(
              "subnet.yuma",
              new WholeNumber(2, 3),
              "",
              "3",
              "The version of Yuma Consensus: 3 averages each bond by itself, 2 averages columns of"
                  + " bonds that sum to one.")
          .onChain("Yuma3On", "bool")
          .thatMayChange();

  /** Whether bonds move at a speed of their own. */
  public static final Parameter LIQUID_ALPHA_ENABLED =
      Parameter.withDefault(
              "subnet.liquid_alpha.enabled",
              new Switch(),
              "",
              "false",
              "Whether each bond moves at a speed that depends on how far its weight is from"
                  + " consensus; has an effect with yuma 3 only.")
          .onChain("LiquidAlphaOn", "bool")
          .thatMayChange();

  /** The slowest speed of bonds. */
  public static final Parameter LIQUID_ALPHA_LOW =
      Parameter.withDefault(
              "subnet.liquid_alpha.low",
              new ChainFraction(LOWEST_LIQUID_ALPHA_U16),
              "fraction per epoch",
              // The chain stores 45,875, one more than floor(0.7 * 65,535).
              "0.70001",
              "The slowest speed of a bond under liquid alpha; the default is the chain's u16"
                  + " 45875, which it calls 0.7.")
          .onChain("AlphaValues.low", "u16")
          .thatMayChange()
          .insteadOf("subnet.liquid_alpha.low_u16");

  /** {@link #LIQUID_ALPHA_LOW} in the chain's own units. */
  public static final Parameter LIQUID_ALPHA_LOW_U16 =
      raw(LIQUID_ALPHA_LOW, LOWEST_LIQUID_ALPHA_U16);

  /** The fastest speed of bonds. */
  public static final Parameter LIQUID_ALPHA_HIGH =
      Parameter.withDefault(
              "subnet.liquid_alpha.high",
              new ChainFraction(LOWEST_LIQUID_ALPHA_U16),
              "fraction per epoch",
              // The chain stores 58,982, one more than floor(0.9 * 65,535).
              "0.90001",
              "The fastest speed of a bond under liquid alpha, at least low; the default is the"
                  + " chain's u16 58982, which it calls 0.9.")
          .onChain("AlphaValues.high", "u16")
          .thatMayChange()
          .insteadOf("subnet.liquid_alpha.high_u16");

  /** {@link #LIQUID_ALPHA_HIGH} in the chain's own units. */
  public static final Parameter LIQUID_ALPHA_HIGH_U16 =
      raw(LIQUID_ALPHA_HIGH, LOWEST_LIQUID_ALPHA_U16);

  /** How sharply liquid alpha goes from low to high. */
  public static final Parameter LIQUID_ALPHA_STEEPNESS =
      Parameter.withDefault(
              "subnet.liquid_alpha.sigmoid_steepness",
              new WholeNumber(-32_768, 32_767),
              "hundredths",
              "1000",
              "How sharply liquid alpha goes from low to high; subnet owners may set 0 and more,"
                  + " root any value.")
          .onChain("AlphaSigmoidSteepness", "i16")
          .thatMayChange();

  /** All stake at the start, in alpha. */
  public static final Parameter TOTAL_STAKE_ALPHA =
      Parameter.withDefault(
              "subnet.total_stake_alpha",
              new Amount(1, 21_000_000),
              "alpha",
              "1000000",
              "All stake before the first epoch, split among the teams by stake_share.")
          .insteadOf("subnet.total_stake_rao");

  /** {@link #TOTAL_STAKE_ALPHA} in rao. */
  public static final Parameter TOTAL_STAKE_RAO =
      TOTAL_STAKE_ALPHA.spelt(
          "subnet.total_stake_rao",
          new WholeNumber(Amount.RAO_PER_ALPHA, 21_000_000 * Amount.RAO_PER_ALPHA),
          "rao");

  static final Group LIQUID_ALPHA =
      new Group(
          "subnet.liquid_alpha",
          Group.Shape.BLOCK,
          false,
          "Bonds that move faster the farther a weight is from consensus.",
          List.of(
              LIQUID_ALPHA_ENABLED,
              LIQUID_ALPHA_LOW,
              LIQUID_ALPHA_LOW_U16,
              LIQUID_ALPHA_HIGH,
              LIQUID_ALPHA_HIGH_U16,
              LIQUID_ALPHA_STEEPNESS));

  static final Group SUBNET =
      new Group(
          "subnet",
          Group.Shape.BLOCK,
          false,
          "The network and its rules; what is not set is as in a new subnet.",
          List.of(
              NEURONS,
              VALIDATORS,
              TEMPO_BLOCKS,
              KAPPA,
              KAPPA_U16,
              BONDS_PENALTY,
              BONDS_PENALTY_U16,
              BONDS_MOVING_AVERAGE,
              YUMA,
              LIQUID_ALPHA,
              TOTAL_STAKE_ALPHA,
              TOTAL_STAKE_RAO));

  private SubnetParameters() {}

  private static Parameter raw(Parameter fraction) {
    return fraction.spelt(fraction.path() + "_u16", U16, "u16 units of 1/65535");
  }

  private static Parameter raw(Parameter fraction, int min) {
    return fraction.spelt(
        fraction.path() + "_u16", new WholeNumber(min, U16.max()), "u16 units of 1/65535");
  }
}
