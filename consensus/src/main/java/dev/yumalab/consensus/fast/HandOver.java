package dev.yumalab.consensus.fast;

/** Why an epoch is computed by the reference kernel: the whole list, closed. */
enum HandOver {
  /** A column that stands twice in a row counts twice in sums and once in medians. */
  REPEATED_COLUMN("a row of weights or bonds repeats a column"),
  /** Liquid alpha walks rows in stored order, so the order shows in its result. */
  UNSORTED_LIQUID("liquid alpha over a row whose columns do not ascend"),
  /** One validator alone has an active stake of 1.0, which does not fit 32 bits. */
  FEW_VALIDATORS("fewer than two validators with active stake"),
  /** Sums of stake must not wrap. */
  STAKE("stake that is negative or sums to 2^63 rao or more"),
  /** The share of old or new bonds would be 1.0, which does not fit 32 bits. */
  BONDS_MOVING_AVERAGE("a bonds moving average of 0 or of 1,000,000 and more"),
  /** Alpha could reach 0 or 1, or its bounds are crossed. */
  LIQUID_BOUNDS("liquid alpha with a bound of 0 or 65535, or with low above high"),
  /** Weights below 1.0 would come too close to it to tell them apart in 32 bits. */
  NEURONS("more than 32,768 uids"),
  /** Rows are laid out in full width, and arrays end somewhere. */
  CELLS("more than 2^28 pairs of validator and uid");

  private final String text;

  HandOver(String text) {
    this.text = text;
  }

  /** The reason for a person. */
  String text() {
    return text;
  }
}
