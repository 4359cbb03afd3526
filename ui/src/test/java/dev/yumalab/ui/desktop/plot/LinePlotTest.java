package dev.yumalab.ui.desktop.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.LineFigure;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.ui.desktop.FxThread;
import java.util.List;
import java.util.OptionalLong;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LinePlotTest {
  private final double[] x = {0, 1, 2, 3, 4};
  private final LinePlot plot = FxThread.call(LinePlot::new);
  private final PlotStage stage = stage();

  private PlotStage stage() {
    FxThread.run(
        () ->
            plot.show(
                LineChart.of(
                    "Stake",
                    Axis.whole("epoch"),
                    Axis.percent("share"),
                    List.of(
                        LineSeries.of(
                            "honest",
                            Points.of(x, new double[] {0.5, 0.55, 0.6, 0.65, 0.7}),
                            Hue.HONEST),
                        LineSeries.of(
                            "cabal",
                            Points.of(x, new double[] {0.5, 0.45, Double.NaN, 0.35, 0.3}),
                            Hue.CABAL)))));
    return new PlotStage(plot);
  }

  @Test
  void tellsTheValuesOfAllLinesWhereThePointerIs() {
    stage.move(stage.at(3.1, 0.5));
    assertThat(plot.sharedCursor().get()).isEqualTo(OptionalLong.of(3));
    assertThat(plot.readings()).containsExactly("honest 65.0\u00A0%", "cabal 35.0\u00A0%");
  }

  @Test
  void tellsThatThereIsNoValueInAGap() {
    stage.move(stage.at(2, 0.5));
    assertThat(plot.readings()).containsExactly("honest 60.0\u00A0%", "cabal –");
  }

  @Test
  void followsACursorThatAnotherPlotMoves() {
    FxThread.run(() -> plot.sharedCursor().set(OptionalLong.of(1)));
    assertThat(plot.readings()).containsExactly("honest 55.0\u00A0%", "cabal 45.0\u00A0%");
  }

  @Test
  void movesTheCursorByKeysAndStopsAtTheEnds() {
    stage.key(KeyCode.HOME);
    stage.key(KeyCode.LEFT);
    assertThat(plot.sharedCursor().get()).isEqualTo(OptionalLong.of(0));
    stage.key(KeyCode.RIGHT);
    assertThat(plot.sharedCursor().get()).isEqualTo(OptionalLong.of(1));
    stage.key(KeyCode.END);
    assertThat(plot.sharedCursor().get()).isEqualTo(OptionalLong.of(4));
  }

  @Test
  void keepsThePlaceUnderTheWheelAndShowsAllAgainAfterADoubleClick() {
    stage.wheel(stage.at(1, 0.5), 40);
    assertThat(plot.isZoomed()).isTrue();
    assertThat(stage.area().window().x().span()).isCloseTo(4 / 1.2, within(1e-9));
    // The margin follows the labels, so what stays is the share of the plot left of the pointer.
    Window window = stage.area().window();
    assertThat((1 - window.x().low()) / window.x().span()).isCloseTo(0.25, within(1e-9));
    stage.doubleClick(stage.at(1, 0.5));
    assertThat(plot.isZoomed()).isFalse();
    assertThat(stage.area().window().x().span()).isEqualTo(4);
  }

  @Test
  void zoomsIntoADraggedBoxAndMovesItWithShift() {
    stage.drag(stage.at(1, 0.6), stage.at(2, 0.4), false);
    assertThat(stage.area().window().x().low()).isCloseTo(1, within(1e-9));
    assertThat(stage.area().window().x().high()).isCloseTo(2, within(1e-9));
    stage.drag(stage.at(1.5, 0.5), stage.at(1, 0.5), true);
    assertThat(stage.area().window().x().low()).isCloseTo(1.5, within(1e-9));
    stage.key(KeyCode.DIGIT0);
    assertThat(plot.isZoomed()).isFalse();
  }

  @Test
  void switchesALineOffByItsNumberAndByAClickOnItsName() {
    stage.key(KeyCode.DIGIT1);
    assertThat(plot.isShown("honest")).isFalse();
    // The names of lines that are switched off stand in the legend below the title.
    stage.click(new Point2D(50, 35));
    assertThat(plot.isShown("honest")).isTrue();
  }

  @Test
  void followsDataThatGrowsUnlessZoomed() {
    double[] growing = new double[1000];
    int[] size = {10};
    for (int i = 0; i < growing.length; i++) {
      growing[i] = i;
    }
    Points points =
        new Points() {
          @Override
          public int size() {
            return size[0];
          }

          @Override
          public double x(int index) {
            return growing[index];
          }

          @Override
          public double y(int index) {
            return growing[index];
          }
        };
    FxThread.run(
        () ->
            plot.show(
                LineChart.of(
                    "",
                    Axis.whole("epoch"),
                    Axis.number("n"),
                    List.of(LineSeries.of("n", points, Hue.NEUTRAL)))));
    stage.draw();
    assertThat(stage.area().window().x().high()).isEqualTo(9);
    size[0] = 500;
    FxThread.run(plot::redraw);
    stage.draw();
    assertThat(stage.area().window().x().high()).isEqualTo(499);
    stage.wheel(stage.at(250, 250), 40);
    double zoomed = stage.area().window().x().high();
    size[0] = 1000;
    FxThread.run(plot::redraw);
    stage.draw();
    assertThat(stage.area().window().x().high()).isEqualTo(zoomed);
  }

  @Test
  void saysInASentenceWhatItShows() {
    assertThat(plot.getAccessibleText())
        .isEqualTo(
            "Stake over epoch from 0 to 4. Last values: honest 70.0\u00A0%, cabal 30.0\u00A0%.");
  }

  @Test
  void savesExactlyItsNumbers() {
    Exhibit exhibit = FxThread.call(() -> plot.exhibit("stake"));
    assertThat(exhibit.csv())
        .isEqualTo(
            """
            series,epoch,share
            honest,0,0.5
            honest,1,0.55
            honest,2,0.6
            honest,3,0.65
            honest,4,0.7
            cabal,0,0.5
            cabal,1,0.45
            cabal,2,
            cabal,3,0.35
            cabal,4,0.3
            """);
    LineFigure figure = (LineFigure) exhibit.figure();
    assertThat(figure.lines().get(0).y().get(3)).isEqualTo(0.65);
    assertThat(new FigureRenderer().svg(figure, Theme.LIGHT, Size.NORMAL))
        .contains("honest goes from 50.0\u00A0% to 70.0\u00A0%");
  }
}
