package dev.yumalab.export.page;

import dev.yumalab.export.page.PageFigure.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Turns a {@link Page} into one HTML file that needs nothing else but its linked pictures. */
public final class PageWriter {
  /** Phones; paper is never narrow. */
  private static final String NARROW = "screen and (max-width: 40rem)";

  private final String css;

  /** Makes a writer. */
  public PageWriter() {
    try (InputStream in = PageWriter.class.getResourceAsStream("page.css")) {
      css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet of pages cannot be read", e);
    }
  }

  /**
   * Writes the page in UTF-8; folders on the way are made.
   *
   * @throws IOException when the file cannot be written
   */
  public void write(Page page, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, html(page));
  }

  /** The page as text. */
  public String html(Page page) {
    Html html = new Html();
    html.open("html", "lang", "en-GB");
    head(html, page);
    html.open("body").open("main");
    html.open("header").element("h1", page.title());
    if (!page.question().isEmpty()) {
      html.element("p", page.question(), "class", "question");
    }
    html.close("header");
    verdict(html, page.verdict());
    notes(html, page.notes());
    keyFigures(html, page.keyFigures());
    for (Section section : page.sections()) {
      section(html, section);
    }
    provenance(html, page);
    html.close("main").close("body").close("html");
    return html.document();
  }

  private void head(Html html, Page page) {
    html.open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "generator", "content", "Yumalab");
    // The page holds no script; this tells the browser to run none, whatever a name contains.
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'");
    html.element("title", page.title());
    html.style(css);
    html.close("head");
  }

  private static void verdict(Html html, Verdict verdict) {
    String kind =
        switch (verdict.outcome()) {
          case HELD -> "held";
          case NOT_HELD -> "not-held";
          case OPEN, IN_SOME, NO_EXPECTATION -> "open";
        };
    html.open("section", "class", "verdict " + kind, "aria-labelledby", "verdict");
    html.open("h2", "id", "verdict");
    html.open("span", "aria-hidden", "true").text(verdict.outcome().sign()).close("span");
    html.text(verdict.outcome().words()).close("h2");
    html.element("p", verdict.sentence());
    html.close("section");
  }

  private static void notes(Html html, List<String> notes) {
    if (notes.isEmpty()) {
      return;
    }
    html.open("ul", "class", "notes", "aria-label", "Notes");
    notes.forEach(note -> html.element("li", note));
    html.close("ul");
  }

  private static void keyFigures(Html html, List<KeyFigure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "key-figures");
    html.element("h2", "Key figures", "id", "key-figures");
    html.open("dl", "class", "keys");
    for (KeyFigure figure : figures) {
      html.open("div").element("dt", figure.label());
      html.open("dd", "class", "value").text(figure.value());
      if (!figure.unit().isEmpty()) {
        html.text(" ").open("span", "class", "unit").text(figure.unit()).close("span");
      }
      html.close("dd");
      if (!figure.explanation().isEmpty()) {
        html.element("dd", figure.explanation(), "class", "explanation");
      }
      html.close("div");
    }
    html.close("dl").close("section");
  }

  private static void section(Html html, Section section) {
    html.open("section").element("h2", section.heading());
    section.paragraphs().forEach(paragraph -> html.element("p", paragraph));
    section.figures().forEach(figure -> figure(html, figure));
    section.tables().forEach(table -> table(html, table));
    html.close("section");
  }

  private static void figure(Html html, PageFigure figure) {
    html.open("figure");
    // One picture for each theme, and the style sheet shows one of them. Browsers choose again when
    // a page is printed; between the sources of one picture they do not.
    boolean themed = figure.normal().dark().isPresent();
    picture(html, figure, Variant::light, themed ? "light" : "always");
    if (themed) {
      picture(html, figure, variant -> variant.dark().orElse(variant.light()), "dark");
    }
    if (!figure.caption().isEmpty()) {
      html.element("figcaption", figure.caption());
    }
    html.close("figure");
  }

  private static void picture(
      Html html, PageFigure figure, Function<Variant, Picture> choice, String shown) {
    html.open("picture", "class", shown);
    if (figure.narrow().isPresent()) {
      Variant narrow = figure.narrow().get();
      html.empty(
          "source",
          "media",
          NARROW,
          "srcset",
          choice.apply(narrow).address(),
          "width",
          Integer.toString(narrow.width()),
          "height",
          Integer.toString(narrow.height()));
    }
    html.empty(
        "img",
        "src",
        choice.apply(figure.normal()).address(),
        "alt",
        figure.alt(),
        "width",
        Integer.toString(figure.normal().width()),
        "height",
        Integer.toString(figure.normal().height()));
    html.close("picture");
  }

  private static void table(Html html, Table table) {
    // A wide table scrolls in its own box, which the keyboard can reach.
    html.open(
        "div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", table.caption());
    html.open("table").element("caption", table.caption());
    html.open("thead").open("tr");
    for (Table.Column column : table.columns()) {
      html.open("th", "scope", "col", "class", align(column)).text(column.name());
      if (!column.unit().isEmpty()) {
        html.text(" ").open("span", "class", "unit").text("(" + column.unit() + ")").close("span");
      }
      html.close("th");
    }
    html.close("tr").close("thead").open("tbody");
    for (List<String> row : table.rows()) {
      html.open("tr");
      for (int i = 0; i < row.size(); i++) {
        String align = align(table.columns().get(i));
        if (i == 0) {
          html.element("th", row.get(i), "scope", "row", "class", align);
        } else {
          html.element("td", row.get(i), "class", align);
        }
      }
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
  }

  private static String align(Table.Column column) {
    return switch (column.align()) {
      case LEFT -> "left";
      case RIGHT -> "right";
    };
  }

  private static void provenance(Html html, Page page) {
    if (page.provenance().isEmpty() && page.command().isEmpty()) {
      return;
    }
    html.open("section", "class", "provenance", "aria-labelledby", "provenance");
    html.element("h2", "Where this comes from", "id", "provenance");
    if (!page.provenance().isEmpty()) {
      html.open("dl", "class", "facts");
      for (Fact fact : page.provenance()) {
        html.open("div").element("dt", fact.name()).element("dd", fact.value()).close("div");
      }
      html.close("dl");
    }
    if (!page.command().isEmpty()) {
      html.element("p", "To get the same result again:");
      html.open("pre", "tabindex", "0").open("code").text(page.command());
      html.close("code").close("pre");
    }
    html.close("section");
  }
}
