package dev.yumalab.export.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionFigureTest {
  private static final List<String> STAKES =
      List.of(
          "0.51", "0.55", "0.60", "0.65", "0.70", "0.75", "0.80", "0.85", "0.90", "0.95", "0.99");

  private static final RetentionFigure PUBLISHED = Gallery.retention("bonds_penalty_100", 1, 0.4);

  @Test
  void everyLineOfThePublishedMapIsLabelledOnTheLine() {
    RecordingSurface surface = RecordingSurface.of(PUBLISHED, Size.NORMAL);
    List<String> onLines =
        surface.texts().stream()
            .filter(text -> text.box().getBounds2D().getMaxX() < 685)
            .map(RecordingSurface.Written::text)
            .toList();
    assertThat(onLines).containsAll(STAKES);
  }

  @Test
  void theTableShowsTheHonestSelfWeightThatAlwaysSuffices() {
    RecordingSurface surface = RecordingSurface.of(PUBLISHED, Size.NORMAL);
    RecordingSurface.Written row =
        surface.texts().stream()
            .filter(text -> text.text().equals("0.60"))
            .filter(text -> text.box().getBounds2D().getX() > 700)
            .findFirst()
            .orElseThrow();
    assertThat(surface.texts())
        .filteredOn(
            text ->
                text.box().getBounds2D().getY() == row.box().getBounds2D().getY()
                    && text.box().getBounds2D().getX() > row.box().getBounds2D().getMaxX())
        .extracting(RecordingSurface.Written::text)
        .containsExactly("0.73");
  }

  @Test
  void theLineForSixtyPerCentIsTheWidest() {
    RecordingSurface surface = RecordingSurface.of(PUBLISHED, Size.NORMAL);
    Palette palette = Palette.of(Theme.LIGHT);
    double bold = width(surface, palette.sequence().at(0.2));
    assertThat(bold).isGreaterThan(1.9 * width(surface, palette.sequence().at(0.1)));
  }

  @Test
  void thePlotIsSquareWithATickAtEveryTenth() {
    RecordingSurface surface = RecordingSurface.of(PUBLISHED, Size.NORMAL);
    for (int tenth = 1; tenth < 10; tenth++) {
      assertThat(surface.words().stream().filter(("0." + tenth)::equals)).hasSize(2);
    }
    double right = middleX(surface, "1.0") - middleX(surface, "0");
    double up = middleY(surface, "0") - middleY(surface, "1.0");
    assertThat(right).isBetween(0.97 * up, 1.03 * up);
  }

  @Test
  void theReadingLineAndTheParametersAreThere() {
    for (Size size : List.of(Size.NORMAL, new Size(600, 900, 1))) {
      List<String> words = RecordingSurface.of(PUBLISHED, size).words();
      assertThat(words).contains("Right of a line the honest side’s share grows.");
      assertThat(String.join(" ", words))
          .contains(
              "majority for consensus κ 0.5 · bonds penalty 1 · deviation of weights σ 0.4"
                  + " · validators’ share 0.5");
    }
  }

  @Test
  void aStakeWhoseLineDoesNotCrossTheMapIsListedWithADash() {
    RetentionFigure figure =
        new RetentionFigure("", 0.5, 1, 0.4, 0.5, List.of(new Contour(0.6, List.of())));
    assertThat(RecordingSurface.of(figure, Size.NORMAL).words()).contains("0.60", "–");
    assertThat(AltText.of(figure)).contains("0.60 does not cross the map");
  }

  private static double width(RecordingSurface surface, java.awt.Color colour) {
    return surface.strokes().stream()
        .filter(stroke -> stroke.pen().colour().equals(colour))
        .mapToDouble(stroke -> stroke.pen().width())
        .findFirst()
        .orElseThrow();
  }

  private static double middleX(RecordingSurface surface, String label) {
    return surface.texts().stream()
        .filter(text -> text.text().equals(label))
        .mapToDouble(text -> text.box().getBounds2D().getCenterX())
        .max()
        .orElseThrow();
  }

  private static double middleY(RecordingSurface surface, String label) {
    return surface.texts().stream()
        .filter(text -> text.text().equals(label))
        .mapToDouble(text -> text.box().getBounds2D().getCenterY())
        .min()
        .orElseThrow();
  }
}
