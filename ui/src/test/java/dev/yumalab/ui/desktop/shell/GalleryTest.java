package dev.yumalab.ui.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GalleryTest {
  private static final String QUICK = "weight-copier";
  private static final String AGAIN = "compute the pictures again, see docs/desktop.md";

  @Test
  void everyBuiltInScenarioHasAPictureOfItsPresentFile() {
    Map<String, StakeCurves> pictures = StakeCurves.all();
    assertThat(pictures.keySet()).as(AGAIN).containsExactlyElementsOf(Catalogue.names());
    pictures.forEach(
        (name, picture) ->
            assertThat(picture.hash())
                .as("%s has changed: %s", name, AGAIN)
                .isEqualTo(ScenarioHash.of(GalleryPictures.scenario(name)).hex()));
  }

  @Test
  void aPictureIsWhatTheScenarioGives()
      throws EpochKernels.KernelUnavailableException, InterruptedException {
    StakeCurves kept = StakeCurves.all().get(QUICK);
    String again = StakeCurves.format(Map.of("it", GalleryPictures.compute(QUICK)));
    assertThat(again).as(AGAIN).isEqualTo(StakeCurves.format(Map.of("it", kept)));
  }

  @Test
  void lettersInOrderFindANameAndTheWholeWordComesFirst() {
    List<String> names = List.of("Run to the end", "Step epoch", "Step block", "Reset");
    assertThat(FuzzyMatch.among(names, "stb", name -> name)).containsExactly("Step block");
    assertThat(FuzzyMatch.among(names, "reset", name -> name)).containsExactly("Reset");
    assertThat(FuzzyMatch.among(names, "xyz", name -> name)).isEmpty();
    assertThat(FuzzyMatch.among(names, "", name -> name)).isEqualTo(names);
  }

  @Test
  void slidersReachBothEndsAndGoBackToWhereTheyWere() {
    for (SliderScale scale :
        List.of(
            new SliderScale(0, 1, false, false),
            new SliderScale(1, 1_000_000, true, true),
            new SliderScale(4, 4_096, true, true),
            new SliderScale(0, 1_000_000, true, false))) {
      assertThat(Double.parseDouble(scale.text(0))).isEqualTo(scale.min());
      assertThat(Double.parseDouble(scale.text(1))).isEqualTo(scale.max());
      for (double place = 0; place <= 1; place += 0.05) {
        double back = scale.position(Double.parseDouble(scale.text(place)));
        assertThat(back).isCloseTo(place, org.assertj.core.api.Assertions.within(0.06));
      }
    }
  }
}
