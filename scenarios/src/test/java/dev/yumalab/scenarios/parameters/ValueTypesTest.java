package dev.yumalab.scenarios.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each type reads what it should, refuses what it should, and writes what it reads. */
class ValueTypesTest {
  private static final ChainFraction FRACTION = new ChainFraction(0);
  private static final WholeNumber WHOLE = new WholeNumber(1, 1_000_000);
  private static final DecimalNumber SHARE = new DecimalNumber(0, 1);
  private static final Amount AMOUNT = new Amount(1, 21_000_000);

  @ParameterizedTest
  @CsvSource({
    "0, 0", "1, 65535", "1.0, 65535", "0.5, 32767", "0.4999999, 32767", "0.7, 45874",
    "0.70001, 45875", "0.9, 58981", "0.999999999, 65534", "5e-1, 32767", ".5, 32767", "+0.5, 32767"
  })
  void fractionsBecomeU16ByFloor(String text, long u16) {
    assertThat(FRACTION.read(text, true)).isEqualTo(Reading.whole(u16));
  }

  @Test
  void everyU16IsWrittenAsAFractionThatReadsBack() {
    for (long u16 = 0; u16 <= ChainFraction.ONE; u16++) {
      String text = FRACTION.format(new ParameterValue.Whole(u16));
      assertThat(text).hasSizeLessThanOrEqualTo(7);
      assertThat(FRACTION.read(text, true)).as(text).isEqualTo(Reading.whole(u16));
    }
  }

  @Test
  void fractionsAreWrittenShortly() {
    assertThat(FRACTION.format(new ParameterValue.Whole(32_767))).isEqualTo("0.5");
    assertThat(FRACTION.format(new ParameterValue.Whole(65_535))).isEqualTo("1.0");
    assertThat(FRACTION.format(new ParameterValue.Whole(0))).isEqualTo("0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.00001", "2", "1e3", "abc", ""})
  void fractionsOutsideOfZeroToOneAreRefused(String text) {
    assertThat(FRACTION.read(text, true)).isInstanceOf(Reading.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1_000_000, 1000000", "300, 300", "+7, 7"})
  void wholeNumbersMayHaveUnderscoresBetweenDigits(String text, long value) {
    assertThat(WHOLE.read(text, true)).isEqualTo(Reading.whole(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0x10; decimal digits",
        "0o17; decimal digits",
        "0b11; decimal digits",
        "017; leading zeros",
        "00; leading zeros",
        "-07; leading zeros",
        ".nan; finite",
        "NaN; finite",
        ".inf; finite",
        "-.Inf; finite",
        "1__0; between two digits",
        "_1; between two digits",
        "1_; between two digits",
        "40%; percent",
        "1,5; decimal point"
      })
  void numbersInOtherNotationsAreRefusedWithTheReason(String text, String reason) {
    for (ValueType type : List.of(WHOLE, SHARE, FRACTION, AMOUNT)) {
      assertThat(type.read(text, true))
          .as(type.toString())
          .isInstanceOfSatisfying(
              Reading.Refused.class, refused -> assertThat(refused.hint()).contains(reason));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.5", "1e3", "0", "1000001", "99999999999999999999999", "-1", "ten", "１"})
  void wholeNumbersOutsideOfTheRangeAndFractionsAreRefused(String text) {
    assertThat(WHOLE.read(text, true)).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void quotedNumbersAndSwitchesAreRefused() {
    for (ValueType type : List.of(WHOLE, SHARE, FRACTION, AMOUNT, new Threshold())) {
      assertThat(type.read("1", false)).isEqualTo(new Reading.Refused("Remove the quotes."));
    }
    assertThat(new Switch().read("true", false))
        .isEqualTo(new Reading.Refused("Remove the quotes."));
  }

  @Test
  void veryLongNumbersAndVeryLargeExponentsAreRefused() {
    assertThat(SHARE.read("0." + "1".repeat(1_000_000), true))
        .isInstanceOfSatisfying(
            Reading.Refused.class, refused -> assertThat(refused.hint()).contains("80 characters"));
    assertThat(SHARE.read("1e999999999", true)).isInstanceOf(Reading.Refused.class);
    assertThat(AMOUNT.read("1e999", true)).isInstanceOf(Reading.Refused.class);
    assertThat(FRACTION.read("1e-999", true)).isEqualTo(Reading.whole(0));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000000000",
    "1_000_000, 1000000000000000",
    "1.000000001, 1000000001",
    "1.5000000000000, 1500000000",
    "21000000, 21000000000000000",
    "1e6, 1000000000000000"
  })
  void amountsAreExactToTheRao(String text, long rao) {
    assertThat(AMOUNT.read(text, true)).isEqualTo(Reading.whole(rao));
    String written = AMOUNT.format(new ParameterValue.Whole(rao));
    assertThat(AMOUNT.read(written, true)).isEqualTo(Reading.whole(rao));
  }

  @Test
  void amountsFinerThanARaoAreRefused() {
    assertThat(AMOUNT.read("1.0000000001", true))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> assertThat(refused.hint()).contains("nothing smaller"));
  }

  @Test
  void sharesKeepEveryDigitOfADouble() {
    double value = 0.1 + 0.2;
    String text = SHARE.format(new ParameterValue.Decimal(value));
    assertThat(SHARE.read(text, true))
        .isEqualTo(new Reading.Accepted(new ParameterValue.Decimal(value)));
  }

  @Test
  void minusZeroIsZero() {
    assertThat(SHARE.read("-0.0", true))
        .isEqualTo(new Reading.Accepted(new ParameterValue.Decimal(0.0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "on", "off", "1", "0", "TRue", "nay"})
  void switchesTakeTrueAndFalseOnly(String text) {
    assertThat(new Switch().read(text, true)).isInstanceOf(Reading.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "TRUE"})
  void switchesTakeTrueInTheWaysOfYaml(String text) {
    assertThat(new Switch().read(text, true))
        .isEqualTo(new Reading.Accepted(new ParameterValue.Flag(true)));
  }

  @Test
  void namesHaveASafeCharacterSet() {
    Identifier name = new Identifier(8);
    for (String good : List.of("a", "A-1_b", "7", "no", "null")) {
      assertThat(name.read(good, true)).isEqualTo(Reading.text(good));
    }
    for (String bad : List.of("", "a b", "-a", "_a", "a.b", "a/b", "ä", "123456789", "a\n", "..")) {
      assertThat(name.read(bad, true)).as(bad).isInstanceOf(Reading.Refused.class);
    }
  }

  @Test
  void textsAreOneLineWithoutControlCharacters() {
    Words words = new Words(10);
    assertThat(words.read("  a \n  b\t", true)).isEqualTo(Reading.text("a b"));
    assertThat(words.read("no", true)).isEqualTo(Reading.text("no"));
    assertThat(words.read("Frage: é€😀", false)).isEqualTo(Reading.text("Frage: é€😀"));
    for (String bad :
        List.of(
            "a\u0007", "\u001b[31m", "a\u202eb", "a\ud800", "\ufffe", "a\u2028b", "12345678901")) {
      assertThat(words.read(bad, false)).as(bad).isInstanceOf(Reading.Refused.class);
    }
  }

  @Test
  void aChoiceSuggestsTheNearestWord() {
    assertThat(new Choice(List.of("two-team")).read("two_team", true))
        .isEqualTo(new Reading.Refused("Did you mean 'two-team'?"));
    assertThat(new Choice(List.of("epoch")).read("block", true)).isEqualTo(Reading.refused());
  }

  @Test
  void aThresholdIsANumberOrTheWordStart() {
    Threshold threshold = new Threshold();
    assertThat(threshold.read("start", true)).isEqualTo(Reading.text("start"));
    assertThat(threshold.read("0.59", true))
        .isEqualTo(new Reading.Accepted(new ParameterValue.Decimal(0.59)));
    assertThat(threshold.read("-1.1", true)).isInstanceOf(Reading.Refused.class);
    assertThat(threshold.format(new ParameterValue.Text("start"))).isEqualTo("start");
    assertThat(threshold.format(new ParameterValue.Decimal(0.59))).isEqualTo("0.59");
  }

  @Test
  void aValueOfAnotherTypeIsAMistakeOfTheProgram() {
    for (ValueType type :
        List.of(WHOLE, SHARE, FRACTION, AMOUNT, new Choice(List.of("a")), new Words(5))) {
      assertThatThrownBy(() -> type.format(new ParameterValue.Flag(true)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
