package dev.yumalab.export.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
  private static final List<Size> SIZES =
      List.of(
          Size.NORMAL,
          Size.SMALL,
          new Size(320, 200, 1),
          new Size(600, 900, 1),
          new Size(1600, 420, 1),
          new Size(700, 700, 2));

  static Stream<Arguments> everyFigureAtEverySize() {
    return Gallery.figures().entrySet().stream()
        .flatMap(
            entry ->
                SIZES.stream().map(size -> Arguments.of(entry.getKey(), size, entry.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyFigureAtEverySize")
  void noTextIsCutOffOrCoversAnother(String name, Size size, Figure figure) {
    assertThat(RecordingSurface.of(figure, size)).satisfies(s -> checkTexts(s, size));
  }

  /** On a phone, titles of axes and names at the ends of lines are whole, in two lines. */
  @Test
  void longTitlesBreakInsteadOfEnding() {
    LineFigure figure =
        LineFigure.of(
                "Shares",
                Axis.whole("Epoch"),
                Axis.number("Change of the share of stake (percentage points)"),
                List.of(Line.of("honest", Values.of(0, 1), Values.of(0.1, 0.2), Role.HONEST)))
            .withReferences(List.of(ReferenceLine.horizontal(0.15, "honest stake at the start")));
    assertThat(RecordingSurface.of(figure, Size.SMALL).words())
        .noneMatch(word -> word.contains("…"))
        .contains("honest stake at the", "start");
  }

  @Test
  void ticksOfAMatrixNameItsUids() {
    HeatMapFigure figure =
        new HeatMapFigure(
                "Bonds",
                "",
                "Validators by uid",
                "Servers by uid",
                "Bond",
                2,
                Values.of(1, 2, 3, 4),
                HeatMapFigure.Scale.LINEAR,
                List.of(),
                List.of())
            .withUids(List.of(52, 7), List.of(201, 33));
    assertThat(RecordingSurface.of(figure, Size.NORMAL).words()).contains("52", "7", "201", "33");
  }

  @Test
  void namedRowsAndColumnsNeedNoTicksAndShowTheirValues() {
    List<Group> names =
        List.of(new Group("low", 1, Role.NEUTRAL), new Group("high", 1, Role.OTHER));
    HeatMapFigure figure =
        new HeatMapFigure(
            "Sweep",
            "",
            "rows",
            "columns",
            "value",
            2,
            Values.of(0.31, 0.32, 0.33, Double.NaN),
            HeatMapFigure.Scale.FITTED,
            names,
            names);
    assertThat(RecordingSurface.of(figure, Size.NORMAL).words())
        .contains("low", "high", "0.310", "0.320", "0.330")
        .doesNotContain("1", "2", "NaN");
  }

  @Test
  void aBarOfOnePartHasNoTotal() {
    BarFigure figure =
        new BarFigure(
            "",
            "",
            Axis.number("x"),
            List.of("mean"),
            "",
            List.of(new Bar("a", Role.OTHER, List.of(1.0), OptionalDouble.empty())));
    assertThat(RecordingSurface.of(figure, Size.NORMAL).words())
        .contains("mean")
        .doesNotContain("total");
  }

  @Property(tries = 40)
  void anyNamesStayInsideAndApart(@ForAll("names") List<String> names, @ForAll boolean small) {
    Size size = small ? Size.SMALL : Size.NORMAL;
    for (Figure figure : withNames(names)) {
      checkTexts(RecordingSurface.of(figure, size), size);
    }
  }

  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(200);
    Arbitrary<String> words = Arbitraries.strings().withChars("ab WM<&\"'").ofMaxLength(400);
    return Arbitraries.oneOf(any, words).list().ofSize(6);
  }

  private static List<Figure> withNames(List<String> n) {
    Values x = Values.of(0, 1, 2);
    return List.of(
        new LineFigure(
            n.get(0),
            n.get(1),
            Axis.whole(n.get(2)),
            Axis.percent(n.get(3)),
            List.of(
                Line.of(n.get(4), x, Values.of(0.1, 0.2, 0.3), Role.HONEST),
                Line.of(n.get(5), x, Values.of(0.1, 0.2, 0.31), Role.CABAL)),
            List.of(new Band(n.get(0), x, Values.of(0, 0, 0), Values.of(1, 1, 1), Role.NEUTRAL)),
            List.of(
                ReferenceLine.vertical(0.5, n.get(1)),
                ReferenceLine.vertical(0.6, n.get(2)),
                ReferenceLine.vertical(2, n.get(3)),
                ReferenceLine.horizontal(0.3, n.get(4)))),
        new BarFigure(
            n.get(0),
            n.get(1),
            Axis.number(n.get(2)),
            List.of(n.get(3), n.get(4)),
            n.get(5),
            List.of(
                new Bar(n.get(0), Role.HONEST, List.of(1.0, 2.0), OptionalDouble.of(2)),
                new Bar(n.get(1), Role.CABAL, List.of(1.5, 2.5), OptionalDouble.empty()))),
        new StripFigure(
            n.get(0),
            n.get(1),
            Axis.percent(n.get(2)),
            List.of(new Strip(n.get(3), Role.HONEST, Values.of(0.5, 0.6)))),
        new HeatMapFigure(
            n.get(0),
            n.get(1),
            n.get(2),
            n.get(3),
            n.get(4),
            2,
            Values.of(1, 2, 3, 4),
            HeatMapFigure.Scale.LINEAR,
            List.of(new Group(n.get(5), 1, Role.HONEST), new Group(n.get(0), 1, Role.CABAL)),
            List.of(new Group(n.get(1), 1, Role.HONEST), new Group(n.get(2), 1, Role.CABAL))),
        new RetentionFigure(
            n.get(0), 0.5, 1, 0.4, 0.5, PublishedRetention.contours("bonds_penalty_100")));
  }

  private static void checkTexts(RecordingSurface surface, Size size) {
    Rectangle2D sheet = new Rectangle2D.Double(0, 0, size.width(), size.height());
    List<RecordingSurface.Written> texts = surface.texts();
    for (int i = 0; i < texts.size(); i++) {
      RecordingSurface.Written text = texts.get(i);
      assertThat(sheet.contains(text.box().getBounds2D()))
          .as("'%s' at %s lies inside %s", text.text(), text.box().getBounds2D(), size)
          .isTrue();
      for (RecordingSurface.Written other : texts.subList(0, i)) {
        assertThat(text.overlaps(other))
            .as("'%s' covers '%s' at %s", text.text(), other.text(), size)
            .isFalse();
      }
    }
  }
}
