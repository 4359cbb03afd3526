package dev.yumalab.ui.desktop.views;

import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Selection;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A field that goes to a uid: a number and Enter. */
public final class UidField extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final Bench bench;
  private final TextField field = new TextField();

  /** Selects on the bench. */
  public UidField(Bench bench) {
    this.bench = bench;
    Label label = new Label("_uid");
    label.setMnemonicParsing(true);
    label.setLabelFor(field);
    field.setPromptText("0");
    field.setPrefColumnCount(4);
    field.setAccessibleText("Go to uid");
    field.setAccessibleHelp("Type a uid and press Enter to select that neuron");
    field.setTooltip(new Tooltip("Go to uid (Enter): selects the neuron with this number"));
    field.setOnAction(_ -> go());
    field.textProperty().addListener(_ -> field.pseudoClassStateChanged(WRONG, false));
    bench.selection().subscribe(this::showSelection);
    getStyleClass().add("uid-field");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(label, field);
  }

  private void showSelection(Selection selection) {
    if (!field.isFocused()) {
      OptionalInt uid = uidOf(selection);
      field.setText(uid.isPresent() ? Integer.toString(uid.getAsInt()) : "");
    }
  }

  /** The uid that a selection is about first. */
  static OptionalInt uidOf(Selection selection) {
    return switch (selection) {
      case Selection.Nothing _ -> OptionalInt.empty();
      case Selection.Neuron(int uid) -> OptionalInt.of(uid);
      case Selection.Cell(int validator, int _) -> OptionalInt.of(validator);
    };
  }

  private void go() {
    int neurons = bench.state().get().map(state -> state.neurons().size()).orElse(0);
    int uid = number(field.getText().strip());
    if (uid >= 0 && uid < neurons) {
      bench.selection().set(new Selection.Neuron(uid));
    } else {
      field.pseudoClassStateChanged(WRONG, true);
      field.setAccessibleHelp("There are uids 0 to " + (neurons - 1));
      field.getTooltip().setText("There are uids 0 to " + (neurons - 1));
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      return -1;
    }
  }
}
