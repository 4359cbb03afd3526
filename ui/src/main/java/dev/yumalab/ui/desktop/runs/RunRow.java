package dev.yumalab.ui.desktop.runs;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A kept run in the list: whether it is shown, what it is, in what it differs. */
final class RunRow {
  private final KeptRun run;
  private final CheckBox shown;
  private final Label difference = new Label();
  private final HBox root;

  RunRow(KeptRun run, boolean isTicked, Runnable onChange, Consumer<KeptRun> onForget) {
    this.run = run;
    shown = new CheckBox(run.title());
    shown.setId("run-" + run.letter());
    shown.setSelected(isTicked);
    shown.setTooltip(new Tooltip("Show or hide. Ticked runs are drawn over one another."));
    shown.selectedProperty().addListener(_ -> onChange.run());
    Label detail = new Label(run.detail());
    detail.getStyleClass().add("hint");
    difference.setWrapText(true);
    difference.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(shown, detail, difference);
    words.getStyleClass().add("run-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Button forget = new Button("✕");
    forget.getStyleClass().add("forget");
    forget.setMinWidth(Region.USE_PREF_SIZE);
    forget.setAccessibleText("Forget run " + run.title());
    forget.setTooltip(new Tooltip("Forget. Takes the run off this list; files stay as they are."));
    forget.setOnAction(_ -> onForget.accept(run));
    root = new HBox(words, forget);
    root.getStyleClass().add("run-row");
  }

  Node node() {
    return root;
  }

  KeptRun run() {
    return run;
  }

  boolean isShown() {
    return shown.isSelected();
  }

  void setShown(boolean isShown) {
    shown.setSelected(isShown);
  }

  /** Says in what the run differs from the first that is shown. */
  void compareWith(KeptRun baseline) {
    String words =
        baseline.letter().equals(run.letter())
            ? "baseline" + run.changesInWords()
            : run.differenceFrom(baseline);
    difference.setText(words);
    shown.setAccessibleText("%s, %s, %s".formatted(run.title(), run.detail(), words));
  }
}
