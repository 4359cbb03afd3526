package dev.yumalab.ui.desktop.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.HeatMapFigure;
import dev.yumalab.export.figures.Palette;
import dev.yumalab.export.figures.Range;
import dev.yumalab.export.figures.Theme;
import dev.yumalab.ui.desktop.FxThread;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class HeatMapPlotTest {
  private static final double[][] CELLS = {{0, 0.25, 0.5}, {1, 0, 0.125}};

  private final HeatMapPlot plot = FxThread.call(HeatMapPlot::new);
  private final PlotStage stage = stage();

  /** Rows turned round, columns with the last first. */
  private PlotStage stage() {
    HeatAxis rows = new HeatAxis("validator", List.of(1, 0), List.of(), List.of("ann", "bob"));
    HeatAxis columns = new HeatAxis("miner", List.of(2, 0, 1), List.of(), List.of());
    FxThread.run(
        () ->
            plot.show(
                HeatMap.of("Weights", Cells.of(CELLS), rows, columns, Axis.number("weight"))));
    return new PlotStage(plot);
  }

  @Test
  void tellsTheCellUnderThePointerByItsPlaceInTheMatrix() {
    stage.move(stage.at(1.5, 0.5));
    assertThat(plot.pointed()).contains(new Spot(1, 0));
    assertThat(plot.reading(new Spot(1, 0))).isEqualTo("bob → 0: 1.000");
  }

  @Test
  void picksACellByAClick() {
    stage.click(stage.at(0.5, 1.5));
    assertThat(plot.pickedProperty().get()).contains(new Spot(0, 2));
  }

  @Test
  void picksACellByKeys() {
    stage.key(KeyCode.RIGHT);
    stage.key(KeyCode.RIGHT);
    stage.key(KeyCode.DOWN);
    stage.key(KeyCode.ENTER);
    assertThat(plot.pickedProperty().get()).isEqualTo(Optional.of(new Spot(0, 0)));
  }

  @Test
  void zoomsAndShowsAllAgain() {
    stage.wheel(stage.at(1.5, 0.5), 40);
    assertThat(plot.isZoomed()).isTrue();
    stage.key(KeyCode.DIGIT0);
    assertThat(stage.area().window().x()).isEqualTo(new Range(0, 3));
  }

  @Test
  void savesExactlyItsNumbersInTheOrderShown() {
    Exhibit exhibit = FxThread.call(() -> plot.exhibit("weights"));
    assertThat(exhibit.csv())
        .isEqualTo(
            """
            row,column,weight
            1,2,0.125
            1,0,1
            1,1,0
            0,2,0.5
            0,0,0
            0,1,0.25
            """);
    HeatMapFigure figure = (HeatMapFigure) exhibit.figure();
    assertThat(figure.values().get(1)).isEqualTo(1);
    assertThat(figure.rowUids()).containsExactly(1, 0);
  }

  @Test
  void showsTheLargestOfManyCellsInAPixelSoThatASingleWeightIsNotLost() {
    double[][] wide = new double[400][400];
    wide[123][321] = 1;
    HeatMap map =
        HeatMap.of(
            "", Cells.of(wide), HeatAxis.plain("", 400), HeatAxis.plain("", 400), Axis.number(""));
    int[] strongest = new int[1];
    FxThread.run(
        () -> {
          HeatRaster raster = new HeatRaster();
          Span all = new Span(0, 400);
          raster.read(map, all, all, 40, 40);
          Palette palette = Palette.of(Theme.LIGHT);
          strongest[0] = raster.paint(raster.scale(map, palette)).getPixelReader().getArgb(32, 12);
        });
    assertThat(strongest[0]).isEqualTo(Palette.of(Theme.LIGHT).heat().at(1).getRGB());
  }

  @Test
  void knowsLogarithmsToFourDecimals() {
    for (double value : new double[] {1e-12, 0.00037, 0.5, 1, 9.999, 65535}) {
      assertThat(HeatScale.power(value)).isCloseTo(StrictMath.log10(value), within(1e-4));
    }
  }
}
