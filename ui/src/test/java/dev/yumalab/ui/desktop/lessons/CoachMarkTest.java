package dev.yumalab.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.ui.desktop.FxThread;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.effect.Effect;
import javafx.scene.effect.Glow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** One control is pointed at, at most. */
class CoachMarkTest {
  @Test
  void movesFromControlToControlAndLeavesNoTrace() {
    FxThread.run(
        () -> {
          Button toggle = new Button();
          toggle.setId("run.toggle");
          Button kappa = new Button();
          kappa.setId("subnet.kappa");
          Effect own = new Glow();
          kappa.setEffect(own);
          VBox root = new VBox(new HBox(toggle), kappa);
          CoachMark mark = new CoachMark();

          assertThat(mark.show(root, Optional.of("run.toggle"))).isTrue();
          assertThat(toggle.getEffect()).isNotNull();
          assertThat(mark.show(root, Optional.of("subnet.kappa"))).isTrue();
          assertThat(toggle.getEffect()).isNull();
          assertThat(kappa.getEffect()).isNotSameAs(own);
          assertThat(mark.show(root, Optional.of("subnet.kapa"))).isFalse();
          assertThat(kappa.getEffect()).isSameAs(own);
        });
  }
}
