package dev.yumalab.scenarios.parameters;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers of scenario files: decimal digits, underscores between digits, a decimal point, an
 * exponent of at most three digits. Not octal, not hexadecimal, never infinite.
 */
final class NumberText {
  private static final int LONGEST = 80;
  private static final String DIGITS = "[0-9](?:_?[0-9])*";
  private static final Pattern WHOLE = Pattern.compile("[-+]?" + DIGITS);
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+]?(?:"
              + DIGITS
              + "(?:\\.(?:"
              + DIGITS
              + ")?)?|\\."
              + DIGITS
              + ")(?:[eE][-+]?[0-9]{1,3})?");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0_?[0-9].*");
  private static final Pattern OTHER_BASE = Pattern.compile("[-+]?0[xXoObB].*");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.?(?:nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

  private NumberText() {}

  /** The whole number that the text writes. */
  static Optional<BigInteger> whole(String text) {
    return isPlausible(text) && WHOLE.matcher(text).matches()
        ? Optional.of(new BigInteger(digits(text)))
        : Optional.empty();
  }

  /** The exact decimal number that the text writes. */
  static Optional<BigDecimal> decimal(String text) {
    return isPlausible(text) && DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(digits(text)))
        : Optional.empty();
  }

  /** Why a text that looks like a number is none here; empty when there is nothing to add. */
  static String hint(String text) {
    if (text.length() > LONGEST) {
      return "A number has at most " + LONGEST + " characters.";
    }
    if (OTHER_BASE.matcher(text).matches()) {
      return "Write the number in decimal digits, not in hexadecimal, octal or binary.";
    }
    if (NOT_FINITE.matcher(text).matches()) {
      return "Only finite numbers are allowed.";
    }
    if (LEADING_ZERO.matcher(text).matches()) {
      return "Write the number without leading zeros (some programs read them as octal).";
    }
    if (text.endsWith("%")) {
      return "Write a fraction without the percent sign, such as 0.4 for 40 %.";
    }
    if (text.indexOf(',') >= 0) {
      return "Write a decimal point, and underscores between thousands.";
    }
    if (text.indexOf('_') >= 0) {
      return "Underscores may stand between two digits only.";
    }
    return "";
  }

  /** A number for people: thousands apart from a million on. */
  static String grouped(long number) {
    return Math.abs(number) < 1_000_000
        ? Long.toString(number)
        : String.format(Locale.ROOT, "%,d", number).replace(',', '_');
  }

  /** The shortest plain decimal text of a number, with one decimal at least. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
  }

  private static boolean isPlausible(String text) {
    return text.length() <= LONGEST && !LEADING_ZERO.matcher(text).matches();
  }

  private static String digits(String text) {
    return text.replace("_", "");
  }
}
