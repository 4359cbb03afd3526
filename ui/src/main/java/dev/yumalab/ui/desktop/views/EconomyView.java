package dev.yumalab.ui.desktop.views;

import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.Exhibit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The place of the economy, which this version does not have. */
final class EconomyView implements View {
  private final VBox page = new VBox();

  EconomyView() {
    Label heading = new Label("The economy is not in this version");
    heading.getStyleClass().add("page-heading");
    heading.setWrapText(true);
    Label text =
        new Label(
            "Supply, halvings, pools and prices come in a later one. Until then each epoch pays"
                + " the same amount of alpha. Charts show what a team earns for each 1,000 alpha"
                + " of stake.");
    text.getStyleClass().add("page-text");
    text.setWrapText(true);
    text.setMaxWidth(520);
    page.getStyleClass().addAll("view", "quiet-page");
    page.setAlignment(Pos.CENTER);
    page.getChildren().addAll(heading, text);
    ViewStyle.apply(page);
  }

  @Override
  public String id() {
    return "economy";
  }

  @Override
  public String title() {
    return "Economy";
  }

  @Override
  public String meaning() {
    return "Supply, halvings and pools: not in this version.";
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void show(LiveState state) {
    // The page says the same about every state.
  }

  @Override
  public List<Exhibit> exhibits() {
    return List.of();
  }
}
