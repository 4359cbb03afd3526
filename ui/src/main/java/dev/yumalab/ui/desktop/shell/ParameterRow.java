package dev.yumalab.ui.desktop.shell;

import atlantafx.base.controls.ToggleSwitch;
import dev.yumalab.scenarios.parameters.Choice;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.Reading;
import dev.yumalab.scenarios.parameters.Switch;
import dev.yumalab.scenarios.parameters.WhenAbsent;
import dev.yumalab.scenarios.parameters.WholeNumber;
import dev.yumalab.ui.desktop.Presence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A parameter in the form: its name, its value to type or to drag, and what is wrong with it. */
final class ParameterRow {
  private static final PseudoClass UNUSUAL = PseudoClass.getPseudoClass("unusual");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final double PAGE = 0.05;
  private static final long FEW = 4;

  private final String key;
  private final Parameter parameter;
  private final Workbench workbench;
  private final VBox node = new VBox();
  private final Label name = new Label();
  private final Label waiting = new Label("at reset");
  private final Label problem = new Label();
  private final Button reset = new Button();
  private final Optional<SliderScale> scale;
  private final Optional<Slider> slider;
  private final Control field;
  private boolean showing;

  ParameterRow(String key, Parameter parameter, Workbench workbench) {
    this.key = key;
    this.parameter = parameter;
    this.workbench = workbench;
    scale = options().isPresent() ? Optional.empty() : SliderScale.of(parameter.type());
    slider = scale.map(_ -> slider());
    field = made();
    build();
    refresh();
  }

  /** The row. */
  Node node() {
    return node;
  }

  /** The parameter's key. */
  String key() {
    return key;
  }

  /** What it is for, one sentence. */
  String meaning() {
    return parameter.meaning();
  }

  private Control made() {
    return parameter.type() instanceof Switch
        ? toggle()
        : options().<Control>map(this::choice).orElseGet(this::textField);
  }

  /** The values to choose from, where there are few. */
  private Optional<List<String>> options() {
    return switch (parameter.type()) {
      case Choice(List<String> options) -> Optional.of(options);
      case WholeNumber(long min, long max) when max - min < FEW ->
          Optional.of(LongStream.rangeClosed(min, max).mapToObj(Long::toString).toList());
      default -> Optional.empty();
    };
  }

  /** The control in which the value is typed or chosen. */
  Control field() {
    return field;
  }

  /** All that a search looks at. */
  String searchText() {
    return String.join(
            " ",
            key,
            key.replace('_', ' '),
            parameter.meaning(),
            parameter.chain().map(Object::toString).orElse(""))
        .toLowerCase(Locale.ROOT);
  }

  private void build() {
    name.setText(words(key.substring(key.lastIndexOf('.') + 1)));
    name.getStyleClass().add("parameter-name");
    name.setLabelFor(field);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label unit = new Label(parameter.unit());
    unit.getStyleClass().add("parameter-unit");
    unit.setMinWidth(0);
    waiting.getStyleClass().add("parameter-waiting");
    waiting.setMinWidth(Region.USE_PREF_SIZE);
    waiting.setTooltip(
        new Tooltip("It holds from the next reset on: this run cannot change it any more."));
    reset.getStyleClass().addAll("flat", "small", "parameter-reset");
    reset.setGraphic(Icon.UNDO.node());
    reset.setOnAction(_ -> give(shown().map(desk -> desk.originalText(key)).orElse("")));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox heading = new HBox(name, unit, space, waiting, field, reset);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("parameter-heading");
    problem.getStyleClass().add("parameter-problem");
    problem.setWrapText(true);
    node.getStyleClass().add("parameter");
    node.getChildren().add(heading);
    slider.ifPresent(node.getChildren()::add);
    node.getChildren().add(problem);
    Tooltip tip = tooltip();
    name.setTooltip(tip);
    field.setTooltip(tip);
    slider.ifPresent(found -> found.setTooltip(tip));
    field.setId(key);
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.setAccessibleText(accessibleText());
    field.setAccessibleHelp(parameter.meaning());
    say("");
  }

  private Tooltip tooltip() {
    String chain = parameter.chain().map(found -> "\nOn the chain: " + found).orElse("");
    String when =
        parameter.changeable()
            ? "\nChanges during a run, from the next block on."
            : "\nNeeds a reset to take effect.";
    Tooltip tip =
        new Tooltip(
            parameter.meaning()
                + "\n"
                + parameter.rangeAndDefault()
                + parameter.unitInBrackets()
                + chain
                + when
                + "\n"
                + key);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    return tip;
  }

  private String accessibleText() {
    return words(key.replace(".", ", "))
        + (parameter.unit().isEmpty() ? "" : ", " + parameter.unit())
        + ", "
        + parameter.rangeAndDefault();
  }

  /** A key as words, for example {@code Bonds penalty}. */
  static String words(String key) {
    String text = key.replace('_', ' ');
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private TextField textField() {
    TextField text = new TextField();
    boolean isNumber = scale.isPresent();
    text.getStyleClass().add(isNumber ? "parameter-number" : "parameter-text");
    if (parameter.whenAbsent() instanceof WhenAbsent.Nothing(String consequence)) {
      text.setPromptText(consequence);
    }
    text.setOnAction(_ -> give(text.getText()));
    text.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused && !showing) {
                give(text.getText());
              }
            });
    text.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            say("");
            refresh();
          }
        });
    return text;
  }

  private ToggleSwitch toggle() {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    toggle
        .selectedProperty()
        .addListener(
            (_, _, on) -> {
              if (!showing) {
                give(Boolean.toString(on));
              }
            });
    return toggle;
  }

  private ComboBox<String> choice(List<String> options) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(options);
    box.valueProperty()
        .addListener(
            (_, _, chosen) -> {
              if (!showing && chosen != null) {
                give(chosen);
              }
            });
    return box;
  }

  private Slider slider() {
    Slider bar = new Slider(0, 1, 0);
    bar.setBlockIncrement(PAGE);
    bar.getStyleClass().add("small");
    bar.setAccessibleText(words(key.replace(".", ", ")));
    bar.valueProperty()
        .addListener(
            (_, _, place) -> {
              if (!showing && field instanceof TextField text) {
                text.setText(scale.orElseThrow().text(place.doubleValue()));
                if (!bar.isValueChanging()) {
                  give(text.getText());
                }
              }
            });
    bar.valueChangingProperty()
        .addListener(
            (_, _, dragged) -> {
              // A drag is one change, made when the hand lets go.
              if (!dragged && !showing && field instanceof TextField text) {
                give(text.getText());
              }
            });
    return bar;
  }

  private void give(String text) {
    if (shown().map(desk -> desk.text(key).equals(text.strip())).orElse(true)) {
      say("");
      return;
    }
    CompletableFuture<Void> _ =
        workbench.edit(key, text).thenAccept(answer -> say(answer.orElse("")));
  }

  private Optional<Desk> shown() {
    return workbench.desk().get();
  }

  private void say(String what) {
    problem.setText(what);
    Presence.set(problem, !what.isEmpty());
    field.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), !what.isEmpty());
  }

  /** Shows the value that holds, unless somebody types. */
  void refresh() {
    shown().ifPresent(this::refresh);
  }

  private void refresh(Desk desk) {
    String text = desk.text(key);
    boolean isChanged = desk.isChanged(key);
    boolean isWaiting = desk.waiting().containsKey(key);
    showing = true;
    switch (field) {
      case TextField typed -> typed.setText(text);
      case ToggleSwitch toggle -> toggle.setSelected(text.equals("true"));
      case ComboBox<?> box -> select(box, text);
      default -> throw new IllegalStateException(field.getClass().getName());
    }
    slider.ifPresent(bar -> number(text).ifPresent(value -> bar.setValue(position(value))));
    showing = false;
    say("");
    Presence.set(waiting, isWaiting);
    reset.setVisible(isChanged);
    String back = "Back to " + desk.originalText(key) + ", as the scenario has it";
    reset.setTooltip(new Tooltip(back));
    reset.setAccessibleText(words(key.replace(".", ", ")) + ": " + back);
    node.pseudoClassStateChanged(CHANGED, isChanged);
    node.pseudoClassStateChanged(UNUSUAL, isChanged || Desk.isUnusual(parameter, text));
  }

  private static <T> void select(ComboBox<T> box, String text) {
    box.getItems().stream().filter(text::equals).findFirst().ifPresent(box::setValue);
  }

  private double position(double value) {
    return scale.orElseThrow().position(value);
  }

  private OptionalDouble number(String text) {
    return parameter.type().read(text, true) instanceof Reading.Accepted(ParameterValue _)
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }
}
