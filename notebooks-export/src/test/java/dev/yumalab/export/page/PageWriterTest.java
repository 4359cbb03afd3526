package dev.yumalab.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.Line;
import dev.yumalab.export.figures.LineFigure;
import dev.yumalab.export.figures.Role;
import dev.yumalab.export.figures.Values;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PageWriterTest {
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</style><script>alert(1)</script>",
          "<!-- ",
          "]]>",
          "&lt;b&gt; &amp; &#x3c;",
          "javascript:alert(1)",
          "a\u202Eb\u0000c\uD800d\uFFFE");

  private final PageWriter writer = new PageWriter();

  @Property(tries = 300)
  void whateverIsWrittenStaysText(@ForAll("hostile") String text) throws Exception {
    Document document = parsed(writer.html(page(text)));
    Document harmless = parsed(writer.html(page("x")));
    assertThat(elements(document).map(Element::getTagName).toList())
        .isEqualTo(elements(harmless).map(Element::getTagName).toList());
    assertThat(elements(document).flatMap(PageWriterTest::attributeNames).toList())
        .isEqualTo(elements(harmless).flatMap(PageWriterTest::attributeNames).toList())
        .noneMatch(name -> name.startsWith("on"));
    String shown = readable(text);
    for (String tag :
        List.of("title", "h1", "li", "dt", "dd", "figcaption", "caption", "th", "td", "code")) {
      assertThat(texts(document, tag)).as(tag).anyMatch(content -> content.contains(shown));
    }
    assertThat(attributes(document, "img", "alt")).allMatch(alt -> alt.contains(shown));
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> tricky = Arbitraries.of(HOSTILE);
    Arbitrary<String> any = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(40);
    return Arbitraries.oneOf(tricky, any).map(text -> "a" + text + "z");
  }

  @Test
  void everyTextAndNumberIsOnThePage() throws Exception {
    String body = parsed(writer.html(example())).getDocumentElement().getTextContent();
    assertThat(body)
        .contains(
            "two-team-cabal",
            "Does an honest majority keep its stake?",
            "Held",
            "It ended at 66.1 %, above its start of 60.0 %.",
            "one run, no interval",
            "Honest stake share",
            "66.1",
            "Of all stake.",
            "Stake",
            "How it went.",
            "The honest share grows.",
            "Shares by team",
            "Emission",
            "(alpha)",
            "58,700",
            "Scenario hash",
            "3f9c2a1",
            "yumalab reproduce out/cabal");
  }

  @Test
  void everyPictureIsOnThePageForBothThemesAndPhones() throws Exception {
    Document document = parsed(writer.html(example()));
    List<String> sources = attributes(document, "img", "src");
    List<String> phones = attributes(document, "source", "srcset");
    assertThat(attributes(document, "picture", "class")).containsExactly("light", "dark");
    assertThat(sources).hasSize(2).doesNotHaveDuplicates();
    assertThat(phones).hasSize(2).doesNotHaveDuplicates();
    for (String address : sources) {
      assertThat(ImageIO.read(new ByteArrayInputStream(bytes(address))).getWidth()).isEqualTo(1800);
    }
    for (String address : phones) {
      assertThat(ImageIO.read(new ByteArrayInputStream(bytes(address))).getWidth()).isEqualTo(960);
    }
    assertThat(attributes(document, "source", "media"))
        .allMatch(media -> media.equals("screen and (max-width: 40rem)"));
  }

  @Test
  void thePageCanBeReadAloud() throws Exception {
    Document document = parsed(writer.html(example()));
    assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
    assertThat(texts(document, "h1")).containsExactly("two-team-cabal");
    assertThat(texts(document, "h2"))
        .containsExactly("✓ Held", "Key figures", "Stake", "Where this comes from");
    assertThat(attributes(document, "img", "alt"))
        .allMatch(alt -> alt.contains("honest goes from"));
    assertThat(attributes(document, "th", "scope")).containsExactly("col", "col", "row", "row");
    assertThat(texts(document, "caption")).containsExactly("Shares by team");
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingRuns() {
    String html = writer.html(example());
    assertThat(html.replaceAll("base64,[^\"]*", "base64,"))
        .doesNotContain("http://", "https://", "<script", "<link", "@import", "url(")
        .contains("default-src &#39;none&#39;");
  }

  @ParameterizedTest
  @EnumSource(Verdict.Outcome.class)
  void theVerdictIsSaidInWords(Verdict.Outcome outcome) throws Exception {
    Page page = withVerdict(new Verdict(outcome, "The numbers."));
    Document document = parsed(writer.html(page));
    assertThat(texts(document, "h2").getFirst()).endsWith(outcome.words());
    assertThat(document.getDocumentElement().getTextContent()).contains("The numbers.");
  }

  @Test
  void anEmptyPageHasNoEmptyParts() throws Exception {
    Document document = parsed(writer.html(withVerdict(new Verdict(Verdict.Outcome.HELD, ""))));
    assertThat(texts(document, "h2")).hasSize(1);
    for (String tag : List.of("dl", "ul", "pre", "figure", "table")) {
      assertThat(texts(document, tag)).as(tag).isEmpty();
    }
  }

  @Test
  void aLinkedPictureKeepsItsPathAsAnAddress() throws Exception {
    PageFigure figure =
        PageFigure.of(Picture.linked("figures/a b&c#1 ä.png"), 1200, 750, "", "words");
    Document document = parsed(writer.html(withFigure(figure)));
    assertThat(attributes(document, "img", "src"))
        .containsExactly("figures/a%20b&c%231%20%C3%A4.png");
    assertThat(attributes(document, "picture", "class")).containsExactly("always");
    assertThat(texts(document, "figcaption")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/etc/a.png",
        "../a.png",
        "a/../../b.png",
        "https://example.org/a.png",
        "javascript:alert(1)",
        "C:\\a.png",
        "//example.org/a.png",
        "a\u0000.png"
      })
  void picturesFromElsewhereAreRefused(String path) {
    assertThatThrownBy(() -> Picture.linked(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("below the page's folder");
  }

  @Test
  void anEmbeddedSvgIsAnImage() throws Exception {
    Picture picture = Picture.svg("<svg xmlns='http://www.w3.org/2000/svg'/>");
    Document document =
        parsed(writer.html(withFigure(PageFigure.of(picture, 10, 10, "", "words"))));
    assertThat(attributes(document, "img", "src").getFirst())
        .startsWith("data:image/svg+xml;base64,");
    assertThatThrownBy(() -> new Picture.Embedded("text/html", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Picture.Embedded("image/png", "\"><script>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRowThatDoesNotFitItsTableIsRefused() {
    List<Table.Column> columns = List.of(Table.Column.text("Team"));
    assertThatThrownBy(() -> new Table("Shares", columns, List.of(List.of("a", "b"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The table 'Shares' has 1 columns but a row of 2");
  }

  @Test
  void theFileIsTheSameInUtf8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("run/report.html");
    writer.write(example(), file);
    assertThat(Files.readString(file)).isEqualTo(writer.html(example())).contains("✓");
  }

  private static Page example() {
    LineFigure figure =
        LineFigure.of(
            "Stake share",
            Axis.whole("Epoch"),
            Axis.percent("Share of stake (%)"),
            List.of(Line.of("honest", Values.of(0, 1), Values.of(0.6, 0.661), Role.HONEST)));
    return new Page(
        "two-team-cabal",
        "Does an honest majority keep its stake?",
        new Verdict(Verdict.Outcome.HELD, "It ended at 66.1 %, above its start of 60.0 %."),
        List.of("one run, no interval"),
        List.of(new KeyFigure("Honest stake share", "66.1", "%", "Of all stake.")),
        List.of(
            new Section(
                "Stake",
                List.of("How it went."),
                List.of(
                    PageFigure.of(
                        DrawnFigure.of(new FigureRenderer(), figure), "The honest share grows.")),
                List.of(
                    new Table(
                        "Shares by team",
                        List.of(
                            Table.Column.text("Team"), Table.Column.number("Emission", "alpha")),
                        List.of(List.of("honest", "58,700"), List.of("cabal", "29,860")))))),
        List.of(new Fact("Scenario hash", "3f9c2a1"), new Fact("Seed", "1")),
        "yumalab reproduce out/cabal");
  }

  /** A page with one text in every place. */
  private static Page page(String text) {
    return new Page(
        text,
        text,
        new Verdict(Verdict.Outcome.NOT_HELD, text),
        List.of(text),
        List.of(new KeyFigure(text, text, text, text)),
        List.of(
            new Section(
                text,
                List.of(text),
                List.of(PageFigure.of(Picture.png(new byte[] {1}), 1, 1, text, text)),
                List.of(
                    new Table(
                        text,
                        List.of(
                            new Table.Column(text, text, Table.Align.LEFT),
                            Table.Column.number(text, text)),
                        List.of(List.of(text, text)))))),
        List.of(new Fact(text, text)),
        text);
  }

  private static Page withVerdict(Verdict verdict) {
    return new Page("t", "", verdict, List.of(), List.of(), List.of(), List.of(), "");
  }

  private static Page withFigure(PageFigure figure) {
    Section section = new Section("s", List.of(), List.of(figure), List.of());
    Verdict verdict = new Verdict(Verdict.Outcome.NO_EXPECTATION, "");
    return new Page("t", "", verdict, List.of(), List.of(), List.of(section), List.of(), "");
  }

  /** What a parser must read where a text was written. */
  private static String readable(String text) {
    StringBuilder readable = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
              boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
              boolean none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
              boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
              readable.appendCodePoint(surrogate || turns || none || control ? 0xFFFD : c);
            });
    return normal(readable.toString());
  }

  /** A parser turns line breaks in attributes into spaces. */
  private static String normal(String text) {
    return text.replace('\n', ' ').replace('\t', ' ');
  }

  /** The page is HTML that is XML as well, so a strict parser can judge it. */
  private static Document parsed(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
  }

  private static Stream<Element> elements(Document document) {
    return elements(document, "*");
  }

  private static Stream<Element> elements(Document document, String tag) {
    var nodes = document.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }

  private static Stream<String> attributeNames(Element element) {
    return IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(i -> element.getAttributes().item(i).getNodeName());
  }

  private static List<String> texts(Document document, String tag) {
    return elements(document, tag).map(element -> normal(element.getTextContent())).toList();
  }

  private static List<String> attributes(Document document, String tag, String name) {
    return elements(document, tag).map(element -> element.getAttribute(name)).toList();
  }

  private static byte[] bytes(String address) {
    assertThat(address).startsWith("data:image/png;base64,");
    return Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
  }
}
