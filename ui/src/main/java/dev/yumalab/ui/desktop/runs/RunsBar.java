package dev.yumalab.ui.desktop.runs;

import dev.yumalab.scenarios.compare.TeamCourse;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What is shown of runs, and how: buttons above the plot, and a sentence. */
final class RunsBar {
  private static final String WRONG = "problem";

  private final ComboBox<String> measure = new ComboBox<>();
  private final ToggleButton compare = new ToggleButton("Compare");
  private final Button export = new Button("Export…");
  private final Label message = new Label();
  private final VBox root;

  RunsBar(Runnable onChange, Runnable onOpen, Runnable onExport) {
    measure.getItems().setAll(TeamCourse.MEASURES);
    measure.setValue(TeamCourse.MEASURES.getFirst());
    measure.setId("runs-measure");
    measure.setConverter(new MeasureWords());
    measure.setAccessibleText("What is plotted of the runs");
    measure.setTooltip(new Tooltip("What is plotted, for each team of each run."));
    measure.setOnAction(_ -> onChange.run());
    compare.setId("runs-compare");
    compare.setTooltip(
        new Tooltip("Compare. The difference of two runs, paired where both have replications."));
    compare.setOnAction(_ -> onChange.run());
    Button open = new Button("Add run folder…");
    open.setId("runs-open");
    open.setTooltip(
        new Tooltip(
            "Add. A folder that 'yumalab run' has written, beside the runs of this session."));
    open.setOnAction(_ -> onOpen.run());
    export.setId("runs-export");
    export.setTooltip(new Tooltip("Export. The plot as PNG, SVG or CSV."));
    export.setOnAction(_ -> onExport.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(measure, compare, gap, open, export);
    buttons.getStyleClass().add("runs-buttons");
    message.setId("runs-message");
    message.setMaxWidth(Double.MAX_VALUE);
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    message.getStyleClass().add("hint");
    root = new VBox(buttons, message);
    root.getStyleClass().add("runs-bar");
  }

  Node node() {
    return root;
  }

  String measure() {
    return measure.getValue();
  }

  void setMeasure(String chosen) {
    measure.setValue(chosen);
  }

  boolean isComparing() {
    return compare.isSelected();
  }

  void setComparing(boolean comparing) {
    if (compare.isSelected() != comparing && !compare.isDisabled()) {
      compare.fire();
    }
  }

  String message() {
    return message.getText();
  }

  void say(String text) {
    message.getStyleClass().remove(WRONG);
    set(text);
  }

  void complain(String text) {
    if (!message.getStyleClass().contains(WRONG)) {
      message.getStyleClass().add(WRONG);
    }
    set(text);
  }

  private void set(String text) {
    message.setText(text);
    message.setTooltip(new Tooltip(text));
  }

  /** Offers what can be done with the runs that are shown. */
  void offer(List<KeptRun> shown) {
    boolean isPair = shown.size() == 2;
    if (!isPair) {
      compare.setSelected(false);
    }
    compare.setDisable(!isPair);
    compare.setText(
        isPair
            ? "Compare %s − %s".formatted(shown.getFirst().letter(), shown.getLast().letter())
            : "Compare");
    export.setDisable(shown.isEmpty());
  }

  /** Measures as people say them. */
  private static final class MeasureWords extends StringConverter<String> {
    @Override
    public String toString(String name) {
      return name == null ? "" : RunChart.words(name);
    }

    @Override
    public String fromString(String words) {
      return words;
    }
  }
}
