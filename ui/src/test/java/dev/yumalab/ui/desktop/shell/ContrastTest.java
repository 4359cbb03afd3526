package dev.yumalab.ui.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words can be read: WCAG's 4.5 to 1 between each text that can be used and what it stands on. */
class ContrastTest {
  private static final double LEAST = 4.5;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Settings.Look.class,
      names = {"LIGHT", "DARK"})
  void everyWordStandsOutFromItsBackground(Settings.Look look) {
    try (OpenShell window = new OpenShell(folder).open("two-team-cabal")) {
      window.join(() -> window.shell().player().runTo(3));
      FxThread.run(() -> window.shell().appearance().look().set(look));
      for (Panels.LeftTab tab : Panels.LeftTab.values()) {
        FxThread.run(() -> window.shell().panels().showLeft(tab));
        assertThat(pale(window)).as("%s, %s", look, tab).isEmpty();
      }
      FxThread.run(() -> window.shell().bench().selection().set(new Selection.Cell(3, 100)));
      for (View view : FxThread.call(() -> window.shell().panels().all())) {
        FxThread.run(() -> window.shell().showView(view.id()));
        assertThat(pale(window)).as("%s, %s", look, view.id()).isEmpty();
      }
    }
  }

  private static List<String> pale(OpenShell window) {
    FxThread.picture(window.shell().scene());
    return FxThread.call(() -> pale(window.shell().root(), Color.WHITE));
  }

  private static List<String> pale(Parent parent, Color behind) {
    Color background = own(parent).map(own -> over(own, behind)).orElse(behind);
    List<String> found = new ArrayList<>();
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled() || child.getOpacity() < 1) {
        continue;
      }
      if (child instanceof Text text
          && text.getFill() instanceof Color ink
          && !text.getText().isBlank()
          && contrast(over(ink, background), background) < LEAST) {
        found.add("'%s' in %s: %s on %s".formatted(text.getText(), owner(text), ink, background));
      }
      if (child instanceof Parent inner) {
        found.addAll(pale(inner, background));
      }
    }
    return found;
  }

  private static String owner(Node text) {
    return text.getParent() instanceof Labeled labeled
        ? labeled.getStyleClass().toString()
        : String.valueOf(text.getStyleClass());
  }

  private static Optional<Color> own(Node node) {
    if (node instanceof Region region && region.getBackground() != null) {
      return region.getBackground().getFills().stream()
          .map(BackgroundFill::getFill)
          .filter(Color.class::isInstance)
          .map(Color.class::cast)
          .reduce((lower, upper) -> over(upper, lower));
    }
    return Optional.empty();
  }

  private static Color over(Color upper, Color lower) {
    double opacity = upper.getOpacity();
    return lower.interpolate(
        Color.color(upper.getRed(), upper.getGreen(), upper.getBlue()), opacity);
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
