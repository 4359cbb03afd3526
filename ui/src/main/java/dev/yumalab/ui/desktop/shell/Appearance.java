package dev.yumalab.ui.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.ui.desktop.Bench;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/** Light or dark, and the size of letters: the system's, times a zoom. */
final class Appearance {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final double STEP = 1.1;
  private static final double LEAST = 0.7;
  private static final double MOST = 2;

  private final Parent root;
  private final Bench bench;
  private final ObjectProperty<Settings.Look> look =
      new SimpleObjectProperty<>(Settings.Look.SYSTEM);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);

  Appearance(Parent root, Bench bench) {
    this.root = root;
    this.bench = bench;
    root.getStylesheets().add(Appearance.class.getResource("shell.css").toExternalForm());
    look.addListener((_, _, _) -> apply());
    zoom.addListener((_, _, _) -> applySize());
    // A weak listener would do as well, but a window lives as long as its process.
    apply();
    applySize();
  }

  /** What the user asked for. */
  ObjectProperty<Settings.Look> look() {
    return look;
  }

  /** The size of letters against the system's. */
  DoubleProperty zoom() {
    return zoom;
  }

  /** From light to dark and back. */
  void toggle() {
    boolean isDark = bench.theme().get() == Theme.DARK;
    look.set(isDark ? Settings.Look.LIGHT : Settings.Look.DARK);
  }

  void zoomIn() {
    zoom.set(Math.min(MOST, zoom.get() * STEP));
  }

  void zoomOut() {
    zoom.set(Math.max(LEAST, zoom.get() / STEP));
  }

  private void apply() {
    boolean isDark =
        switch (look.get()) {
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
          case LIGHT -> false;
          case DARK -> true;
        };
    Application.setUserAgentStylesheet(
        isDark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    root.pseudoClassStateChanged(DARK, isDark);
    bench.theme().set(isDark ? Theme.DARK : Theme.LIGHT);
  }

  private void applySize() {
    double size = Font.getDefault().getSize() * zoom.get();
    root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", size));
  }
}
