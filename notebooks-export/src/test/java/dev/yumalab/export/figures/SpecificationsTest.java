package dev.yumalab.export.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SpecificationsTest {
  private static final Values TWO = Values.of(0, 1);

  @Test
  void whatCannotBeDrawnIsRefusedWithItsName() {
    refused("'a' has 2 x values but 1 y", () -> Line.of("a", TWO, Values.of(1), Role.HONEST));
    refused("'a' must ascend", () -> Line.of("a", Values.of(1, 0), TWO, Role.HONEST));
    refused("'a' must ascend", () -> Line.of("a", Values.of(0, Double.NaN), TWO, Role.HONEST));
    refused("'a' needs a width", () -> Line.of("a", TWO, TWO, Role.HONEST).withWidth(0));
    refused("'b' needs as many", () -> new Band("b", TWO, TWO, Values.of(1), Role.HONEST));
    refused("'c' is at NaN", () -> ReferenceLine.horizontal(Double.NaN, "c"));
    refused("the lower first", () -> new Range(2, 1));
    refused("'d' needs a range", () -> Axis.number("d").withRange(1, 1));
    refused("0 to 1, not 1.2", () -> new Contour(1.2, List.of()));
    refused("polyline", () -> new Polyline(TWO, Values.of(0, Double.NaN)));
    refused("'e' has 0 members", () -> new Group("e", 0, Role.HONEST));
    refused("'f' has a part of -1.0", () -> bar("f", -1.0));
    refused("4 values do not fill rows of 3", () -> map(3, List.of()));
    refused("hold 1 rows, the matrix 2", () -> map(2, List.of(new Group("g", 1, Role.HONEST))));
  }

  @Test
  void barsMustHaveThePartsThatTheFigureNames() {
    refused(
        "'h' has 1 parts, the figure names 2",
        () ->
            new BarFigure("", "", Axis.number(""), List.of("x", "y"), "", List.of(bar("h", 1.0))));
  }

  @Test
  void valuesAreCopiedSoThatLaterChangesDoNotReachTheFigure() {
    double[] mine = {1, 2};
    Values values = Values.of(mine);
    mine[0] = 99;
    assertThat(values.get(0)).isEqualTo(1);
  }

  @Test
  void namesLoseWhatCannotStandOnOneLine() {
    Line line = Line.of("a\nb\u0000c\u202Ed\uD800e", TWO, TWO, Role.HONEST);
    assertThat(line.name()).isEqualTo("a b c d e");
  }

  @Test
  void altTextSaysWhereLinesBeginAndEnd() {
    assertThat(AltText.of(Gallery.stake()).replace('\u00A0', ' '))
        .startsWith("Stake share by team. Line figure of Share of stake (%) over Epoch.")
        .contains("honest goes from 60.0 % to 66.2 %", "cabal goes from 40.0 % to 33.8 %");
  }

  @Test
  void altTextNamesTheNumbersOfTheOtherFigures() {
    assertThat(AltText.of(Gallery.emission())).contains("honest 58,700", "cabal 29,860");
    assertThat(AltText.of(Gallery.trust())).contains("honest has 38 values with a median of");
    assertThat(AltText.of(Gallery.heatMap(24, 60, HeatMapFigure.Scale.LOG)))
        .contains("24 rows (Validator) by 60 columns (Server), values from 0 to");
    assertThat(AltText.of(Gallery.manyBars())).contains("and 32 more");
  }

  private static Bar bar(String name, double part) {
    return new Bar(name, Role.HONEST, List.of(part), OptionalDouble.empty());
  }

  private static HeatMapFigure map(int columns, List<Group> rowGroups) {
    return new HeatMapFigure(
        "",
        "",
        "",
        "",
        "",
        columns,
        Values.of(1, 2, 3, 4),
        HeatMapFigure.Scale.LINEAR,
        rowGroups,
        List.of());
  }

  private static void refused(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
