package dev.yumalab.consensus.conformance;

/**
 * A number that is not what the chain gave.
 *
 * @param where field and place in it
 * @param expected what the chain gave
 * @param actual what was computed
 */
public record Mismatch(String where, String expected, String actual) {
  @Override
  public String toString() {
    return "%s: expected %s, got %s".formatted(where, expected, actual);
  }
}
