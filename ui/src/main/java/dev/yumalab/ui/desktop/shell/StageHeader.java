package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioSummary;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is on stage: the scenario's name, its question, the colours of its teams. */
final class StageHeader {
  private final Label name = new Label("Opening …");
  private final Label question = new Label();
  private final FlowPane teams = new FlowPane();
  private final HBox node;

  StageHeader(Workbench workbench) {
    name.getStyleClass().add("stage-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    question.getStyleClass().add("stage-question");
    question.setMinWidth(0);
    teams.getStyleClass().add("stage-teams");
    teams.setAlignment(Pos.CENTER_RIGHT);
    VBox words = new VBox(name, question);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    node = new HBox(words, teams);
    node.setAlignment(Pos.CENTER_LEFT);
    node.getStyleClass().add("stage-header");
    workbench.desk().addListener((_, _, now) -> now.ifPresent(this::show));
  }

  /** The line. */
  Node node() {
    return node;
  }

  private void show(Desk desk) {
    Scenario scenario = desk.opened().scenario();
    name.setText(scenario.name());
    question.setText(scenario.question());
    String summary = scenario.question() + "\n" + ScenarioSummary.of(scenario);
    Tooltip tip = new Tooltip(summary.strip());
    tip.setWrapText(true);
    tip.setMaxWidth(480);
    name.setTooltip(tip);
    question.setTooltip(tip);
    List<String> names = scenario.teamNames();
    teams.getChildren().clear();
    for (int team = 0; team < names.size(); team++) {
      Region dot = new Region();
      dot.getStyleClass().addAll("team-dot", "fill-" + Thumbnail.colour(team));
      Label label = new Label(names.get(team), dot);
      label.getStyleClass().add("team");
      label.setMinWidth(Region.USE_PREF_SIZE);
      teams.getChildren().add(label);
    }
  }
}
