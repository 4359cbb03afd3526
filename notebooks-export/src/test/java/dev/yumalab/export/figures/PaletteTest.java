package dev.yumalab.export.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  /** Rows of the matrices of Machado, Oliveira and Fernandes (2009) at full severity. */
  private static final double[][] PROTANOPIA = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };

  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };

  private static final double[][] TRITANOPIA = {
    {1.255528, -0.076749, -0.178779},
    {-0.078411, 0.930809, 0.147602},
    {0.004733, 0.691367, 0.303900}
  };

  private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyColourOfTextReadsOnTheBackground(Theme theme) {
    Palette palette = Palette.of(theme);
    List<Color> texts = new ArrayList<>(teams(palette));
    texts.addAll(palette.others());
    texts.addAll(List.of(palette.ink(), palette.muted()));
    assertThat(texts)
        .allSatisfy(
            colour ->
                assertThat(Palette.contrast(colour, palette.background()))
                    .as("contrast of %s", colour)
                    .isGreaterThanOrEqualTo(4.5));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyContourStandsOutFromTheBackground(Theme theme) {
    Palette palette = Palette.of(theme);
    for (int i = 0; i <= 10; i++) {
      assertThat(Palette.contrast(palette.sequence().at(i / 10.0), palette.background()))
          .isGreaterThan(2.2);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void honestCabalAndTheNextTeamsStayDistinctToColourBlindEyes(Theme theme) {
    List<Color> teams = teams(Palette.of(theme));
    for (double[][] vision : List.of(NORMAL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA)) {
      for (int a = 0; a < teams.size(); a++) {
        for (int b = 0; b < a; b++) {
          assertThat(distance(seen(teams.get(a), vision), seen(teams.get(b), vision)))
              .as("%s against %s", teams.get(a), teams.get(b))
              .isGreaterThan(12);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void moreHeatIsFurtherFromTheBackground(Theme theme) {
    Palette palette = Palette.of(theme);
    double before = 0;
    for (int i = 0; i <= 20; i++) {
      double contrast = Palette.contrast(palette.heat().at(i / 20.0), palette.background());
      assertThat(contrast).isGreaterThan(before);
      before = contrast;
    }
  }

  private static List<Color> teams(Palette palette) {
    return List.of(
        palette.honest(), palette.cabal(), palette.others().get(0), palette.others().get(1));
  }

  private static double[] seen(Color colour, double[][] vision) {
    double[] linear = {
      linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())
    };
    double[] seen = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        seen[row] += vision[row][column] * linear[column];
      }
    }
    return lab(seen);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double[] lab(double[] rgb) {
    double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 0.008856 ? StrictMath.cbrt(t) : 7.787 * t + 16 / 116.0;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return StrictMath.sqrt(sum);
  }
}
