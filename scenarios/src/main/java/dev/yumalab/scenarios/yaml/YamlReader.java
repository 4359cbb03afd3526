package dev.yumalab.scenarios.yaml;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML text into a {@link Tree}. Never throws for what the text holds. */
public final class YamlReader {
  private YamlReader() {}

  /**
   * Reads a file's content.
   *
   * @param source the file's name, for messages
   * @param bytes the content, UTF-8
   * @param problems takes what is wrong
   * @return the tree; empty, with a problem, if there is none
   */
  public static Optional<Tree> readFile(String source, byte[] bytes, Problems problems) {
    Optional<String> text = SourceText.decode(source, bytes, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return read(
        text.get(),
        mark -> new Place.Position(source, mark.getLine() + 1, mark.getColumn() + 1),
        new Place.Position(source, 1, 1),
        problems);
  }

  /**
   * Reads a value from the command line: what begins with a bracket, a brace or a quote is YAML,
   * all else is plain text.
   *
   * @param text the value
   * @param place the setting, which is the place of all of it
   * @param problems takes what is wrong
   * @return the tree; empty, with a problem, if there is none
   */
  public static Optional<Tree> readSetting(String text, Place place, Problems problems) {
    String value = text.strip();
    boolean isYaml = !value.isEmpty() && "[{\"'".indexOf(value.charAt(0)) >= 0;
    return isYaml
        ? read(value, mark -> place, place, problems)
        : Optional.of(new Tree.Scalar(value, true, place));
  }

  private static Optional<Tree> read(
      String text, Function<Mark, Place> places, Place start, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();
    TreeBuilder builder = new TreeBuilder(places, problems);
    int read = 0;
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      boolean goesOn = true;
      while (goesOn && events.hasNext()) {
        Event event = events.next();
        read = event.getEndMark().map(Mark::getIndex).orElse(read);
        goesOn = builder.accept(event);
      }
    } catch (MarkedYamlEngineException malformed) {
      Place place = malformed.getProblemMark().map(places).orElse(start);
      problems.add(place, "not valid YAML: " + reason(malformed));
      return Optional.empty();
    } catch (YamlEngineException malformed) {
      problems.add(start, "not valid YAML: " + Excerpt.bare(malformed.getMessage()));
      return Optional.empty();
    } catch (IllegalArgumentException noCharacter) {
      // The parser reads an escape of 80000000 and more as a number that Java cannot hold.
      Optional<Mark> escape = UnicodeEscapes.firstWithoutCharacter(text, read);
      problems.add(
          escape.map(places).orElse(start),
          "not valid YAML: an escape \\U above 0010FFFF, where characters end");
      return Optional.empty();
    }
    if (builder.isBroken()) {
      return Optional.empty();
    }
    if (builder.root().isEmpty()) {
      problems.add(start, "nothing is written here");
    }
    return builder.root();
  }

  private static String reason(MarkedYamlEngineException malformed) {
    String problem = malformed.getProblem().replaceAll("\\s+", " ").strip();
    return problem.contains("mapping values are not allowed here")
        ? "a second ':' in one line; check the indentation, or put the text in quotes"
        : Excerpt.bare(problem);
  }
}
