package dev.yumalab.ui.desktop.views;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.ReferenceLine;
import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Presence;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.plot.LineChart;
import dev.yumalab.ui.desktop.plot.LinePlot;
import dev.yumalab.ui.desktop.reading.Standing;
import dev.yumalab.ui.desktop.reading.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The question of a scenario, who gains, and what is happening now in plain words. */
final class StoryView implements View {
  private static final Axis CHANGE = Axis.number("Percentage points since the start");

  private final VBox page = new VBox();
  private final Label question = new Label();
  private final HBox standing = new HBox();
  private final Label mark = new Label();
  private final Label expectation = new Label();
  private final LinePlot plot;
  private final CheckBox level = new CheckBox("whole share");
  private final VBox sentences = new VBox();
  private Optional<LiveState> state = Optional.empty();

  StoryView(Bench bench) {
    plot = LinkedPlot.of(bench);
    plot.setMinHeight(130);
    plot.setPrefHeight(320);
    wrap(question, "story-question");
    wrap(expectation, "caption");
    HBox.setHgrow(expectation, Priority.ALWAYS);
    mark.getStyleClass().add("standing-mark");
    mark.setMinWidth(Region.USE_PREF_SIZE);
    standing.getStyleClass().add("standing");
    standing.getChildren().addAll(mark, expectation);
    standing.setFocusTraversable(true);
    level.setTooltip(
        new Tooltip("Whole share: shows shares of all stake, not their change since the start"));
    level.setAccessibleHelp("Shows shares of all stake, not their change since the start");
    level.selectedProperty().addListener(_ -> state.ifPresent(this::show));
    StackPane.setAlignment(level, Pos.TOP_RIGHT);
    StackPane stage = new StackPane(plot, level);
    level.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    VBox.setVgrow(stage, Priority.ALWAYS);
    sentences.getStyleClass().add("story-sentences");
    sentences.setMinHeight(Region.USE_PREF_SIZE);
    page.getStyleClass().addAll("view", "story");
    page.getChildren().addAll(question, standing, stage, sentences);
    ViewStyle.apply(page);
  }

  private static void wrap(Label label, String style) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
  }

  @Override
  public String id() {
    return "story";
  }

  @Override
  public String title() {
    return "Story";
  }

  @Override
  public String meaning() {
    return "The scenario’s question, who gains, and what is happening now.";
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void show(LiveState state) {
    this.state = Optional.of(state);
    String asked = state.inForce().question();
    question.setText(asked.isEmpty() ? state.inForce().name() : asked);
    showStanding(Standing.of(state));
    plot.show(chart(state));
    showSentences(Story.of(state));
  }

  private void showStanding(Optional<Standing> found) {
    Presence.set(standing, found.isPresent());
    found.ifPresent(
        now -> {
          mark.setText(
              switch (now.judgement()) {
                case HOLDS -> "✓ holds";
                case FAILS -> "✗ does not hold";
                case OPEN -> "… open";
              });
          for (Standing.Judgement each : Standing.Judgement.values()) {
            mark.pseudoClassStateChanged(
                PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)),
                each == now.judgement());
          }
          expectation.setText(now.sentence());
          standing.setAccessibleText(mark.getText() + ". " + now.sentence());
        });
  }

  private LineChart chart(LiveState state) {
    LiveHistory history = state.history();
    List<ReferenceLine> references = new ArrayList<>(Course.events(state));
    if (!level.isSelected()) {
      references.add(ReferenceLine.horizontal(0, ""));
      return LineChart.of(
              "Whose share of the stake grows",
              Axis.whole("Epoch"),
              state.epoch() == 0 ? CHANGE.withRange(-0.05, 0.05) : CHANGE,
              Course.changes(history, LiveHistory.Series.STAKE_SHARE))
          .withReferences(references);
    }
    if (history.teams().size() == 2) {
      references.add(
          ReferenceLine.horizontal(
              history.get(LiveHistory.Series.STAKE_SHARE, 0, 0),
              history.teams().getFirst() + " at the start"));
    }
    return LineChart.of(
            "Share of all stake",
            Axis.whole("Epoch"),
            Axis.percent("Share of stake"),
            Course.teams(history, LiveHistory.Series.STAKE_SHARE))
        .withReferences(references);
  }

  /** Labels are used again, so that a fast run does not make new nodes at each frame. */
  private void showSentences(List<Story.Sentence> now) {
    while (sentences.getChildren().size() < now.size()) {
      sentences.getChildren().add(row());
    }
    for (int i = 0; i < sentences.getChildren().size(); i++) {
      Label label = (Label) sentences.getChildren().get(i);
      boolean used = i < now.size();
      Presence.set(label, used);
      if (used) {
        label.setText(now.get(i).text());
        label.getTooltip().setText("From: " + now.get(i).source());
        label.setAccessibleText(now.get(i).text() + " From: " + now.get(i).source());
      }
    }
  }

  private static Label row() {
    Label label = new Label();
    wrap(label, "story-sentence");
    label.setTooltip(new Tooltip());
    label.setFocusTraversable(true);
    return label;
  }

  @Override
  public List<Exhibit> exhibits() {
    return List.of(plot.exhibit("stake-share"));
  }
}
