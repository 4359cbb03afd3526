package dev.yumalab.export.page;

/**
 * Whether the expectation of the scenario held.
 *
 * @param outcome the answer in one word
 * @param sentence the same with the numbers, as in "The honest share ended at 66.1 %, above its
 *     start of 60.0 %."
 */
public record Verdict(Outcome outcome, String sentence) {
  /** The answer in one word. */
  public enum Outcome {
    /** The expectation held. */
    HELD("Held", "✓"),
    /** The expectation did not hold. */
    NOT_HELD("Not held", "✗"),
    /** Replications do not tell whether it holds on average. */
    OPEN("Not decided", "?"),
    /** It held in some of several settings. */
    IN_SOME("Held in some", "–"),
    /** The scenario states no expectation. */
    NO_EXPECTATION("No expectation", "–");

    private final String words;
    private final String sign;

    Outcome(String words, String sign) {
      this.words = words;
      this.sign = sign;
    }

    /** The answer as a page prints it. */
    public String words() {
      return words;
    }

    /** A sign beside the words, so that colour never carries the answer alone. */
    String sign() {
      return sign;
    }
  }
}
