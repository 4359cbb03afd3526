package dev.yumalab.ui.desktop.reading;

import java.util.Locale;

/** Which numbers of validators about miners a matrix shows. */
public enum Layer {
  /** What a validator has set. */
  WEIGHTS("Weights", "weight as it was set", "What each validator has set, of 65,535."),
  /** What counts of it. */
  NORMALISED(
      "Normalised weights",
      "share of the validator's weight",
      "Each row adds up to 1; validators without a permit count nothing."),
  /** What consensus leaves of that. */
  CLIPPED(
      "Clipped weights",
      "share of the validator's weight after clipping",
      "Normalised weights, cut at the consensus of their column."),
  /** What a validator has invested. */
  BONDS("Bonds", "bond as it is stored", "What each validator has invested, of 65,535.");

  private final String title;
  private final String unit;
  private final String meaning;

  Layer(String title, String unit, String meaning) {
    this.title = title;
    this.unit = unit;
    this.meaning = meaning;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** What a number of it is. */
  public String unit() {
    return unit;
  }

  /** One sentence about it. */
  public String meaning() {
    return meaning;
  }

  /** Its name in the names of files. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return title;
  }
}
