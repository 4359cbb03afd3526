package dev.yumalab.export.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatColoursTest {
  private static final Palette PALETTE = Palette.of(Theme.LIGHT);

  @Test
  void oneStrongCellSurvivesShrinking() {
    double[] values = new double[512 * 512];
    values[300 * 512 + 77] = 1;
    HeatColours colours = colours(512, HeatMapFigure.Scale.LINEAR, values);
    BufferedImage image = colours.image(100, 60);
    assertThat(image.getWidth()).isEqualTo(100);
    assertThat(image.getHeight()).isEqualTo(60);
    assertThat(image.getRGB(77 * 100 / 512, 300 * 60 / 512)).isEqualTo(colours.at(1).getRGB());
    assertThat(image.getRGB(0, 0)).isEqualTo(colours.at(0).getRGB());
  }

  @Test
  void aSmallMatrixIsOnePixelACellWithTheFirstRowOnTop() {
    HeatColours colours = colours(3, HeatMapFigure.Scale.LINEAR, 0, 1, 2, 3, 4, 5);
    BufferedImage image = colours.image(2000, 2000);
    assertThat(image.getWidth()).isEqualTo(3);
    assertThat(image.getHeight()).isEqualTo(2);
    assertThat(image.getRGB(0, 0)).isEqualTo(colours.at(0).getRGB());
    assertThat(image.getRGB(2, 1)).isEqualTo(colours.at(1).getRGB());
    assertThat(image.getRGB(2, 0)).isEqualTo(colours.at(0.4).getRGB());
  }

  @Test
  void equalFactorsAreEqualStepsOnALogarithmicScale() {
    HeatColours colours = colours(3, HeatMapFigure.Scale.LOG, 0.001, 0.01, 0.1);
    assertThat(colours.image(3, 1).getRGB(1, 0)).isEqualTo(colours.at(0.5).getRGB());
  }

  @Test
  void zerosOfALogarithmicScaleHaveTheirOwnColourAndMissingValuesNone() {
    HeatColours colours = colours(4, HeatMapFigure.Scale.LOG, 0, Double.NaN, 0.1, 1);
    BufferedImage image = colours.image(4, 1);
    assertThat(colours.showsZero()).isTrue();
    assertThat(image.getRGB(0, 0)).isEqualTo(colours.zero().getRGB());
    assertThat(image.getRGB(1, 0)).isEqualTo(PALETTE.background().getRGB());
    assertThat(colours(2, HeatMapFigure.Scale.LOG, 0.1, 1).showsZero()).isFalse();
    assertThat(colours(2, HeatMapFigure.Scale.LINEAR, 0, 1).showsZero()).isFalse();
  }

  @Test
  void awkwardMatricesStillHaveAScale() {
    for (HeatMapFigure.Scale scale : HeatMapFigure.Scale.values()) {
      for (double value : new double[] {0, 7, -3, Double.NaN, 1e308}) {
        HeatColours colours = colours(1, scale, value);
        assertThat(colours.range().span()).as("%s %s", scale, value).isPositive();
        assertThat(colours.image(1, 1)).isNotNull();
      }
    }
  }

  @Test
  void aFittedScaleBeginsAtTheLowestValue() {
    assertThat(colours(2, HeatMapFigure.Scale.FITTED, 0.31, 0.33).range().low()).isEqualTo(0.31);
    assertThat(colours(2, HeatMapFigure.Scale.LINEAR, 0.31, 0.33).range().low()).isZero();
  }

  private static HeatColours colours(int columns, HeatMapFigure.Scale scale, double... values) {
    return new HeatColours(
        new HeatMapFigure(
            "", "", "", "", "", columns, Values.of(values), scale, List.of(), List.of()),
        PALETTE);
  }
}
