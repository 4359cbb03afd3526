package dev.yumalab.export.run;

import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.export.page.KeyFigure;
import dev.yumalab.export.page.PageFigure;
import dev.yumalab.export.page.Section;
import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.run.RunRecord;
import java.util.List;
import java.util.Locale;

/** Says what a run on a recorded network without a cabal shows. */
final class RecordedStory {
  private final RunRecord run;
  private final RecordedFile file;

  RecordedStory(RunRecord run) {
    this.run = run;
    this.file = run.scenario().network().orElseThrow().file();
  }

  List<KeyFigure> keyFigures() {
    String team = run.roster().teams().getFirst();
    int validators = file.recording().weightSetters().size();
    return List.of(
        new KeyFigure(
            "epochs",
            grouped(run.scenario().epochs()),
            "",
            "computed with the weights that were recorded"),
        new KeyFigure(
            "validators",
            grouped(validators),
            "of " + grouped(file.recording().neurons()) + " uids",
            "have recorded weights"),
        new KeyFigure(
            "left after clipping",
            String.format(
                Locale.ROOT, "%.2f", 100 * run.summary().value(team, "validator_trust_mean")),
            "%",
            "of validators' weights, by stake, mean over all epochs"));
  }

  Section section(PageFigure validators) {
    return new Section("What was run", List.of(what(), why()), List.of(validators), List.of());
  }

  private String what() {
    return switch (file.recording()) {
      case Recording.Snapshot snapshot ->
          "Subnet "
              + file.netuid()
              + " as it was at block "
              + grouped(snapshot.block())
              + " goes on: its validators set the recorded weights anew in every epoch, and what an"
              + " epoch pays becomes stake.";
      case Recording.History history ->
          "Recorded epochs of subnet "
              + file.netuid()
              + " are computed again, from block "
              + grouped(history.epochs().getFirst().block())
              + " to "
              + grouped(history.epochs().get(run.scenario().epochs() - 1).block())
              + ". Each reads the weights, last updates, registrations and permits that were"
              + " recorded for it; bonds go on from epoch to epoch. In that time another neuron"
              + " took over a uid "
              + times(replacements(history))
              + ". Stake stays as recorded, so nobody's share of it changes.";
    };
  }

  private long replacements(Recording.History history) {
    long count = 0;
    for (int epoch = 1; epoch < run.scenario().epochs(); epoch++) {
      Recording.Epoch before = history.epochs().get(epoch - 1);
      Recording.Epoch now = history.epochs().get(epoch);
      for (int uid = 0; uid < history.neurons(); uid++) {
        count += now.isAnother(before, uid) ? 1 : 0;
      }
    }
    return count;
  }

  private String why() {
    return "A validator earns more than its part of the stake where its bonds in miners that earn"
        + " are larger than others', that is, where it weighed them early and within consensus.";
  }

  private static String times(long count) {
    return grouped(count) + (count == 1 ? " time" : " times");
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
