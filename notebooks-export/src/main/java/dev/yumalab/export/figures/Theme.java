package dev.yumalab.export.figures;

/** The background a figure is drawn for; both keep the meaning of every colour. */
public enum Theme {
  /** Dark ink on white, for paper. */
  LIGHT,
  /** Light ink on near-black, for dark screens. */
  DARK
}
