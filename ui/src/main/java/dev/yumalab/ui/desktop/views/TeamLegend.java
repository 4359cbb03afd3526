package dev.yumalab.ui.desktop.views;

import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.plot.Hue;
import dev.yumalab.ui.desktop.plot.Inks;
import dev.yumalab.ui.desktop.reading.TeamRoles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;

/** The teams and their colours, for views whose plots do not name them. */
final class TeamLegend extends HBox {
  /** More teams than this would need a page of their own; the inspector names each. */
  private static final int MOST = 8;

  private static final double MARK = 10;

  private final Bench bench;
  private List<String> teams = List.of();

  TeamLegend(Bench bench) {
    this.bench = bench;
    getStyleClass().add("team-legend");
    setAlignment(Pos.CENTER_LEFT);
    bench.theme().addListener(_ -> build());
  }

  void show(List<String> now) {
    if (!now.equals(teams)) {
      teams = List.copyOf(now);
      build();
    }
  }

  private void build() {
    Inks inks = Inks.of(bench.theme().get());
    List<Hue> hues = Hue.of(TeamRoles.of(teams));
    List<Label> names = new ArrayList<>();
    for (int team = 0; team < Math.min(teams.size(), MOST); team++) {
      names.add(new Label(teams.get(team), new Rectangle(MARK, MARK, inks.of(hues.get(team)))));
    }
    if (teams.size() > MOST) {
      names.add(new Label("and " + (teams.size() - MOST) + " more"));
    }
    getChildren().setAll(names);
    setAccessibleText("Teams: " + String.join(", ", teams));
  }
}
