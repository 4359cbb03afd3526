package dev.yumalab.export.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class FigureRendererTest {
  private final FigureRenderer renderer = new FigureRenderer();

  static Stream<Arguments> everyFigureInEveryTheme() {
    return Gallery.figures().entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(Theme.values())
                    .map(theme -> Arguments.of(entry.getKey(), theme, entry.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyFigureInEveryTheme")
  void picturesHaveTheirSizeAndAreNotEmpty(String name, Theme theme, Figure figure) {
    for (Size size : List.of(Size.NORMAL, Size.SMALL, Size.SMALL.withScale(2))) {
      BufferedImage image = renderer.render(figure, theme, size);
      assertThat(image.getWidth()).isEqualTo(size.pixelWidth());
      assertThat(image.getHeight()).isEqualTo(size.pixelHeight());
      int background = Palette.of(theme).background().getRGB();
      assertThat(image.getRGB(0, 0)).isEqualTo(background);
      assertThat(pixels(image).filter(rgb -> rgb != background).count()).isGreaterThan(500);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyFigureInEveryTheme")
  void svgIsOneSelfContainedDocument(String name, Theme theme, Figure figure) throws Exception {
    String svg = renderer.svg(figure, theme, Size.NORMAL);
    Document document = parsed(svg);
    assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1200 750");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(AltText.of(figure));
    String withoutNamespace = svg.replace("http://www.w3.org/2000/svg", "");
    assertThat(withoutNamespace).doesNotContain("http:", "https:", "<script", "file:");
  }

  @Property(tries = 60)
  void anyNameMakesAWellFormedSvg(@ForAll String name) throws Exception {
    Values x = Values.of(0, 1);
    LineFigure figure =
        LineFigure.of(
            name,
            Axis.whole(name),
            Axis.number(name),
            List.of(Line.of(name, x, Values.of(1, 2), Role.OTHER)));
    Document document = parsed(renderer.svg(figure, Theme.LIGHT, Size.NORMAL));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualToNormalizingWhitespace(figure.title());
  }

  @Test
  void markupInNamesStaysText() throws Exception {
    LineFigure figure =
        LineFigure.of(
            "<script>alert(1)</script>",
            Axis.whole("a & b"),
            Axis.number("\"quoted\""),
            List.of(Line.of("]]>", Values.of(0, 1), Values.of(1, 2), Role.HONEST)));
    Document document = parsed(renderer.svg(figure, Theme.LIGHT, Size.NORMAL));
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(texts(document)).contains("<script>alert(1)</script>", "a & b", "]]>");
  }

  @Test
  void theFourTextsOfALineAreInTheSvg() throws Exception {
    assertThat(texts(parsed(renderer.svg(Gallery.stake(), Theme.DARK, Size.NORMAL))))
        .contains("honest", "cabal", "Share of stake (%)", "Epoch", "95 % interval of the mean");
  }

  @Test
  void filesAreWrittenAndCanBeReadBack(@TempDir Path folder) throws IOException {
    Path png = folder.resolve("figures/stake.png");
    renderer.writePng(Gallery.stake(), Theme.LIGHT, Size.SMALL.withScale(2), png);
    BufferedImage read = ImageIO.read(png.toFile());
    assertThat(read.getWidth()).isEqualTo(960);
    assertThat(read.getHeight()).isEqualTo(640);
    Path svg = folder.resolve("figures/stake.svg");
    renderer.writeSvg(Gallery.stake(), Theme.LIGHT, Size.SMALL, svg);
    assertThat(Files.readString(svg)).startsWith("<?xml").contains("</svg>");
  }

  @Test
  void sizesBeyondTheLimitsAreRefused() {
    for (int[] size :
        List.of(new int[] {319, 300}, new int[] {400, 199}, new int[] {10_001, 300})) {
      assertThatThrownBy(() -> renderer.render(Gallery.stake(), Theme.LIGHT, size[0], size[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("points");
    }
    assertThatThrownBy(() -> Size.NORMAL.withScale(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLanguageOfTheMachineChangesNothing() {
    Locale before = Locale.getDefault();
    Map<String, Figure> figures = Gallery.figures();
    List<String> here = figures.values().stream().map(this::svg).toList();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(figures.values().stream().map(this::svg).toList()).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private String svg(Figure figure) {
    return renderer.svg(figure, Theme.LIGHT, Size.SMALL);
  }

  @Test
  void linesLieWhereTheirValuesAre() {
    Values x = Values.of(0, 10);
    LineFigure figure =
        LineFigure.of(
            "Levels",
            Axis.whole("Epoch"),
            Axis.percent("Share (%)").withRange(0, 1),
            List.of(
                Line.of("top", x, Values.of(1, 1), Role.HONEST),
                Line.of("quarter", x, Values.of(0.25, 0.25), Role.CABAL),
                Line.of("bottom", x, Values.of(0, 0), Role.OTHER)));
    for (Theme theme : Theme.values()) {
      Palette palette = Palette.of(theme);
      BufferedImage image = renderer.render(figure, theme, 1200, 750);
      double top = row(image, palette.honest());
      double quarter = row(image, palette.cabal());
      double bottom = row(image, palette.others().getFirst());
      assertThat((bottom - quarter) / (bottom - top)).isBetween(0.247, 0.253);
    }
  }

  /** Up to the grid that shines through, each band has the tint of its own line. */
  @Test
  void bandsHaveTheColoursOfTheirLines() {
    Values x = Values.of(0, 10);
    LineFigure figure =
        LineFigure.of(
                "Levels",
                Axis.whole("Epoch"),
                Axis.percent("Share (%)").withRange(0, 1),
                List.of(
                    Line.of("low", x, Values.of(0.2, 0.2), Role.OTHER),
                    Line.of("high", x, Values.of(0.8, 0.8), Role.OTHER)))
            .withBands(
                List.of(
                    new Band("", x, Values.of(0.1, 0.1), Values.of(0.3, 0.3), Role.OTHER),
                    new Band("", x, Values.of(0.7, 0.7), Values.of(0.9, 0.9), Role.OTHER)));
    Palette palette = Palette.of(Theme.LIGHT);
    BufferedImage image = renderer.render(figure, Theme.LIGHT, 1200, 750);
    double low = row(image, palette.others().get(0));
    double high = row(image, palette.others().get(1));
    int beside = (int) Math.round(Math.abs(high - low) / 12);
    for (int i = 0; i < 2; i++) {
      Color line = palette.others().get(i);
      int at = (int) Math.round(i == 0 ? low : high) + beside;
      Color band = new Color(image.getRGB(image.getWidth() / 2 + 3, at));
      double share = 56 / 255.0;
      assertThat(band.getRed()).isCloseTo(tinted(line.getRed(), share), within(8));
      assertThat(band.getBlue()).isCloseTo(tinted(line.getBlue(), share), within(8));
    }
  }

  private static int tinted(int channel, double share) {
    return (int) Math.round(255 + share * (channel - 255));
  }

  @Test
  void aGapIsLeftEmptyAndALonePointIsADot() {
    Map<String, Figure> figures = Gallery.figures();
    BufferedImage image = renderer.render(figures.get("one-epoch"), Theme.LIGHT, 1200, 750);
    Color honest = Palette.of(Theme.LIGHT).honest();
    assertThat(count(image, honest, 400, 800)).isBetween(5L, 200L);

    Values x = Values.upTo(5);
    LineFigure broken =
        LineFigure.of(
            "Gap",
            Axis.whole("Epoch"),
            Axis.number("Value").withRange(0, 2),
            List.of(Line.of("a", x, Values.of(1, 1, Double.NaN, 1, 1), Role.HONEST)));
    BufferedImage gap = renderer.render(broken, Theme.LIGHT, 1200, 750);
    int middle = (firstColumn(gap, honest) + lastColumn(gap, honest, 1100)) / 2;
    assertThat(count(gap, honest, middle - 40, middle + 40)).isZero();
    assertThat(count(gap, honest, middle - 400, middle - 300)).isPositive();
  }

  @Test
  void aMillionPointsBecomeAsManyAsThePictureCanShow() {
    int count = 1_000_000;
    Values x = Values.upTo(count);
    Values y =
        Values.of(
            IntStream.range(0, count).mapToDouble(i -> StrictMath.sin(i / 50.0) * i).toArray());
    LineFigure figure =
        LineFigure.of(
            "Many",
            Axis.whole("Block"),
            Axis.number("Value"),
            List.of(Line.of("a", x, y, Role.HONEST)));
    assertThat(renderer.svg(figure, Theme.LIGHT, Size.NORMAL).length()).isLessThan(300_000);
  }

  @Test
  void theSvgOfTheLargestNetworkStaysBelowThreeMegabytes() {
    int validators = 4_094;
    Strip strip = new Strip("all", Role.HONEST, noise(validators));
    StripFigure dots = new StripFigure("Dots", "", Axis.percent("Validator trust"), List.of(strip));
    HeatMapFigure bonds =
        new HeatMapFigure(
            "Bonds",
            "",
            "Validators",
            "Servers",
            "Bond",
            2_048,
            noise(2_048 * 2_048),
            HeatMapFigure.Scale.LOG,
            List.of(),
            List.of());
    assertThat(renderer.svg(dots, Theme.LIGHT, Size.NORMAL).length()).isLessThan(3_000_000);
    assertThat(renderer.svg(bonds, Theme.LIGHT, Size.NORMAL).length()).isLessThan(3_000_000);
  }

  /** Numbers that no compression makes small. */
  private static Values noise(int count) {
    return Values.of(
        IntStream.range(0, count)
            .mapToDouble(i -> ((i * 0x9E3779B97F4A7C15L) >>> 11) * 0x1p-53)
            .toArray());
  }

  private static IntStream pixels(BufferedImage image) {
    return IntStream.of(
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
  }

  /** The mean row in which the middle column shows a colour. */
  private static double row(BufferedImage image, Color colour) {
    return IntStream.range(0, image.getHeight())
        .filter(y -> image.getRGB(image.getWidth() / 2, y) == colour.getRGB())
        .average()
        .orElseThrow();
  }

  private static long count(BufferedImage image, Color colour, int from, int to) {
    return IntStream.range(from, to)
        .mapToLong(
            x ->
                IntStream.range(150, image.getHeight())
                    .filter(y -> image.getRGB(x, y) == colour.getRGB())
                    .count())
        .sum();
  }

  private static int firstColumn(BufferedImage image, Color colour) {
    return IntStream.range(0, image.getWidth())
        .filter(x -> count(image, colour, x, x + 1) > 0)
        .findFirst()
        .orElseThrow();
  }

  private static int lastColumn(BufferedImage image, Color colour, int before) {
    return IntStream.iterate(before, x -> x > 0, x -> x - 1)
        .filter(x -> count(image, colour, x, x + 1) > 0)
        .findFirst()
        .orElseThrow();
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document document) {
    var nodes = document.getElementsByTagName("text");
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
