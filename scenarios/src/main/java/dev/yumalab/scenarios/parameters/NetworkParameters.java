package dev.yumalab.scenarios.parameters;

import java.util.List;

/** The parameters of the blocks {@code network} and {@code cabal}: a recorded subnet. */
public final class NetworkParameters {
  private static final DecimalNumber SHARE = new DecimalNumber(0, 1);
  private static final NumberList UIDS = new NumberList(0, 4_095);

  /** The data file of a snapshot. */
  public static final Parameter SNAPSHOT =
      Parameter.required(
              "network.snapshot",
              new Words(1_000),
              "",
              "The data file of one moment of a real subnet, relative to this file, as import"
                  + " metagraph writes it; the network goes on from there.")
          .insteadOf("network.history");

  /** The data file of a history. */
  public static final Parameter HISTORY =
      Parameter.optional(
              "network.history",
              new Words(1_000),
              "",
              "snapshot is given instead",
              "The data file of recorded epochs, relative to this file, as import history writes"
                  + " it; they are replayed.")
          .insteadOf("network.snapshot");

  /** The fingerprint of the data file. */
  public static final Parameter SHA256 =
      Parameter.required(
          "network.sha256",
          new HexDigest(64),
          "",
          "SHA-256 of the data file's unpacked content; who edits the data writes the new one.");

  /** How much of the earnings is staked again. */
  public static final Parameter RESTAKE =
      Parameter.withDefault(
              "network.restake",
              SHARE,
              "share of incentive",
              "1.0",
              "The part of their incentive that miners of a snapshot stake again with the"
                  + " validators of their team; the rest is sold. The cabal has its own.")
          .thatMayChange();

  /** How long a history settles. */
  public static final Parameter WARM_UP =
      Parameter.withDefault(
          "network.warm_up_epochs",
          new WholeNumber(0, 10_000),
          "epochs",
          "0",
          "How often the first epoch of a history runs before epoch 1, unpaid, so that bonds exist"
              + " at the start.");

  /** Who is in the cabal. */
  public static final Parameter CABAL_VALIDATORS =
      Parameter.required(
          "cabal.validators",
          UIDS,
          "uids",
          "Validators of the snapshot that favour the cabal's miners; each has recorded weights.");

  /** Whom the cabal favours. */
  public static final Parameter CABAL_MINERS =
      Parameter.optional(
          "cabal.miners",
          UIDS,
          "uids",
          "the tenth of the uids that earns least",
          "Whom the cabal favours: uids without recorded weights. If not set, the tenth of all"
              + " uids with the lowest incentive after 20 epochs without the cabal.");

  /** How far the cabal goes. */
  public static final Parameter CABAL_SELF_WEIGHT =
      Parameter.withDefault(
              "cabal.self_weight",
              SHARE,
              "share of weight",
              "1.0",
              "The part of its weight that a validator of the cabal gives to the cabal's miners,"
                  + " evenly; the rest goes as recorded.")
          .thatMayChange();

  /** How much of its earnings the cabal stakes again. */
  public static final Parameter CABAL_RESTAKE =
      Parameter.withDefault(
              "cabal.restake",
              SHARE,
              "share of incentive",
              "1.0",
              "The part of its miners' incentive that the cabal stakes again; the rest is sold.")
          .thatMayChange();

  /** The recorded subnet. */
  public static final Group NETWORK =
      new Group(
          "network",
          Group.Shape.BLOCK,
          false,
          "A recorded subnet instead of teams: its stake and weights come from a data file.",
          List.of(SNAPSHOT, HISTORY, SHA256, RESTAKE, WARM_UP));

  /** The coalition on top of it. */
  public static final Group CABAL =
      new Group(
          "cabal",
          Group.Shape.BLOCK,
          false,
          "Validators of a snapshot that favour some miners; everybody else is honest.",
          List.of(CABAL_VALIDATORS, CABAL_MINERS, CABAL_SELF_WEIGHT, CABAL_RESTAKE));

  private NetworkParameters() {}

  /** Whether a key belongs to one of the two blocks. */
  static boolean owns(String path) {
    return path.startsWith(NETWORK.path() + ".") || path.startsWith(CABAL.path() + ".");
  }
}
