package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.epoch.EpochField.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Raw numbers for people. */
final class DecimalText {
  private static final int I32F32_DIGITS = 10;
  private static final int U16_DIGITS = 6;
  private static final int TOKEN_DIGITS = 9;
  private static final BigDecimal U16_MAX = BigDecimal.valueOf(65_535);
  private static final BigDecimal FIXED_ONE = BigDecimal.valueOf(1L << 32);

  private DecimalText() {}

  /** A number as its kind says. */
  static String of(long bits, Kind kind) {
    return switch (kind) {
      case I32F32 -> fixed(bits);
      case U16 ->
          plain(BigDecimal.valueOf(bits).divide(U16_MAX, U16_DIGITS, RoundingMode.HALF_EVEN));
      case RAO -> tokens(bits);
      case FLAG -> bits == 0 ? "no" : "yes";
    };
  }

  /** The value of raw I32F32 bits to ten decimals, which tell all of them apart. */
  static String fixed(long bits) {
    return plain(BigDecimal.valueOf(bits).divide(FIXED_ONE, I32F32_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** An unsigned amount in tokens, exactly. */
  static String tokens(long rao) {
    return plain(new BigDecimal(new BigInteger(Long.toUnsignedString(rao)), TOKEN_DIGITS));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
