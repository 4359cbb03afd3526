package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names that lessons can use besides those of scenarios.
 *
 * @param views ids of the window's views
 * @param controls ids of the window's controls that can be pointed at
 * @param glossary the words that a text can link to
 */
public record LessonWords(List<String> views, List<String> controls, Glossary glossary) {
  /** Keeps unmodifiable copies. */
  public LessonWords {
    views = List.copyOf(views);
    controls = List.copyOf(controls);
  }

  /**
   * Those of the desktop. A control is a button of the toolbar or a parameter of the form, by its
   * key.
   */
  public static LessonWords desktop() {
    return new LessonWords(
        List.of("story", "charts", "consensus", "matrix", "network", "map"),
        Stream.concat(
                Stream.of("run.toggle", "run.step-event", "run.step-block", "run.step-epoch"),
                Stream.concat(
                    Stream.of("run.reset", "speed"),
                    Parameters.lab().all().stream()
                        .map(Parameter::path)
                        .filter(path -> path.indexOf('[') < 0)))
            .toList(),
        Glossary.builtIn());
  }
}
