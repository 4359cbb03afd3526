package dev.yumalab.ui.desktop.inspect;

import dev.yumalab.consensus.epoch.EpochField.Kind;
import dev.yumalab.consensus.epoch.EpochQuantity;
import dev.yumalab.consensus.epoch.Explanation;
import java.util.Locale;

/** A line of an explanation. */
sealed interface WhyLine {
  /** What it says, for reading aloud and for copying. */
  String text();

  /** The steps from here to the next section belong together. */
  record Section(String text) implements WhyLine {}

  /** A number: its name, its value, how it is made. */
  record Step(Explanation.Step step) implements WhyLine {
    @Override
    public String text() {
      return step.name() + " " + step.decimal() + ": " + step.formula();
    }
  }

  /** The number as the chain has it. */
  record Bits(Explanation.Step step) implements WhyLine {
    @Override
    public String text() {
      long bits = step.bits();
      String kind =
          switch (step.kind()) {
            case I32F32 -> "I32F32";
            case U16 -> "u16";
            case RAO -> "rao";
            default -> step.kind().name().toLowerCase(Locale.ROOT);
          };
      return step.kind() == Kind.I32F32
          ? String.format(Locale.ROOT, "%s bits 0x%016x = %d", kind, bits, bits)
          : String.format(Locale.ROOT, "%s %d = 0x%x", kind, bits, bits);
    }
  }

  /** Where the chain computes it. */
  record Source(Explanation.Step step) implements WhyLine {
    @Override
    public String text() {
      return step.chainFunction();
    }
  }

  /** The section that a quantity stands in. */
  static String section(EpochQuantity quantity) {
    if (quantity.compareTo(EpochQuantity.STORED_WEIGHT) < 0) {
      return "Whose stake counts";
    }
    if (quantity.compareTo(EpochQuantity.RANK_PART) < 0) {
      return "Weight, consensus, clipping";
    }
    if (quantity.compareTo(EpochQuantity.STORED_BOND) < 0) {
      return "Rank and incentive";
    }
    if (quantity.compareTo(EpochQuantity.DIVIDEND_PART) < 0) {
      return "Bond";
    }
    return quantity.compareTo(EpochQuantity.SERVER_SHARE) < 0 ? "Dividend" : "Emission";
  }
}
