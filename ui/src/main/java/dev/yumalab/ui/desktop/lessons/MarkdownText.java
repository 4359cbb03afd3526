package dev.yumalab.ui.desktop.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * Shows Markdown: paragraphs, headings, lists, code, emphasis and links. What else Markdown has is
 * shown as its text.
 */
final class MarkdownText {
  private final Consumer<String> onLink;

  /**
   * @param onLink told the target of a link that is followed
   */
  MarkdownText(Consumer<String> onLink) {
    this.onLink = onLink;
  }

  /** A column of what the text holds. */
  VBox of(String markdown) {
    VBox box = new VBox();
    box.getStyleClass().add("markdown");
    blocks(Parser.builder().build().parse(markdown), box);
    return box;
  }

  private void blocks(org.commonmark.node.Node parent, VBox box) {
    for (org.commonmark.node.Node block : children(parent)) {
      switch (block) {
        case ListBlock list -> list(list, box);
        case FencedCodeBlock code -> box.getChildren().add(code(code.getLiteral()));
        case IndentedCodeBlock code -> box.getChildren().add(code(code.getLiteral()));
        case Heading heading -> {
          TextFlow flow = flow(heading);
          flow.getStyleClass().add("heading");
          box.getChildren().add(flow);
        }
        default -> box.getChildren().add(flow(block));
      }
    }
  }

  private void list(ListBlock list, VBox box) {
    int number = list instanceof OrderedList ordered ? startOf(ordered) : 1;
    for (org.commonmark.node.Node item : children(list)) {
      if (item instanceof ListItem) {
        Label mark = new Label(list instanceof BulletList ? "•" : number + ".");
        mark.getStyleClass().add("bullet");
        mark.setMinWidth(Label.USE_PREF_SIZE);
        VBox content = new VBox();
        content.getStyleClass().add("markdown");
        blocks(item, content);
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox row = new HBox(mark, content);
        row.getStyleClass().add("list-item");
        box.getChildren().add(row);
        number++;
      }
    }
  }

  private static int startOf(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    return start == null ? 1 : start;
  }

  private static Node code(String literal) {
    Label code = new Label(literal.stripTrailing());
    code.getStyleClass().add("code-block");
    code.setWrapText(true);
    code.setMaxWidth(Double.MAX_VALUE);
    return code;
  }

  private TextFlow flow(org.commonmark.node.Node block) {
    TextFlow flow = new TextFlow();
    inline(block, List.of(), flow);
    StringBuilder plain = new StringBuilder();
    for (Node part : flow.getChildren()) {
      plain.append(part instanceof Text text ? text.getText() : ((Hyperlink) part).getText());
    }
    flow.setAccessibleText(plain.toString());
    return flow;
  }

  private void inline(org.commonmark.node.Node parent, List<String> styles, TextFlow flow) {
    for (org.commonmark.node.Node part : children(parent)) {
      switch (part) {
        case org.commonmark.node.Text text -> add(text.getLiteral(), styles, flow);
        case Code code -> add(code.getLiteral(), with(styles, "code"), flow);
        case SoftLineBreak _ -> add(" ", styles, flow);
        case HardLineBreak _ -> add("\n", styles, flow);
        case Emphasis emphasis -> inline(emphasis, with(styles, "emphasis"), flow);
        case StrongEmphasis strong -> inline(strong, with(styles, "strong"), flow);
        case Link link -> link(link, flow);
        default -> inline(part, styles, flow);
      }
    }
  }

  private void link(Link link, TextFlow flow) {
    TextFlow inner = new TextFlow();
    inline(link, List.of(), inner);
    StringBuilder words = new StringBuilder();
    inner.getChildren().forEach(part -> words.append(part instanceof Text t ? t.getText() : ""));
    Hyperlink hyperlink = new Hyperlink(words.toString());
    String target = link.getDestination();
    hyperlink.setOnAction(_ -> onLink.accept(target));
    hyperlink.setAccessibleText("What does " + words + " mean?");
    hyperlink.setTooltip(new Tooltip("What does it mean? Shown below the lesson."));
    flow.getChildren().add(hyperlink);
  }

  private static void add(String words, List<String> styles, TextFlow flow) {
    Text text = new Text(words);
    text.getStyleClass().add("words");
    text.getStyleClass().addAll(styles);
    flow.getChildren().add(text);
  }

  private static List<String> with(List<String> styles, String style) {
    List<String> all = new ArrayList<>(styles);
    all.add(style);
    return all;
  }

  private static List<org.commonmark.node.Node> children(org.commonmark.node.Node parent) {
    List<org.commonmark.node.Node> children = new ArrayList<>();
    for (org.commonmark.node.Node child = parent.getFirstChild();
        child != null;
        child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
