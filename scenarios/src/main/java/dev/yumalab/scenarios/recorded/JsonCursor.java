package dev.yumalab.scenarios.recorded;

import dev.yumalab.scenarios.parameters.NearestName;
import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks through a JSON document once, strictly: known keys only, each once, numbers exact and
 * finite, nothing nested deep. The first thing that is wrong ends the walk, with its place. Not
 * thread-safe.
 */
public final class JsonCursor implements AutoCloseable {
  private static final int DEEPEST = 20;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LARGEST_EXPONENT = 400;
  private static final Pattern EXPONENT = Pattern.compile("[eE]([-+]?)0*([0-9]+)$");

  private final String source;
  private final JsonParser parser;

  private JsonCursor(String source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /** Opens a document at its value; the text is UTF-8. */
  static JsonCursor open(String source, InputStream text) throws RecordedFormatException {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(LONGEST_NUMBER)
            .maxStringLength(LONGEST_TEXT)
            .maxNameLength(LONGEST_TEXT)
            .build();
    JsonFactory json = JsonFactory.builder().streamReadConstraints(limits).build();
    try {
      JsonCursor cursor =
          new JsonCursor(source, json.createParser(ObjectReadContext.empty(), text));
      if (cursor.next() == null) {
        throw new RecordedFormatException(new Place.Source(source), "nothing is written here");
      }
      return cursor;
    } catch (JacksonException failure) {
      throw translated(source, failure);
    }
  }

  /** Reads the value of a key. */
  @FunctionalInterface
  public interface KeyReader {
    /** Called with the cursor at the value. */
    void read(String key) throws RecordedFormatException;
  }

  /** Reads an element of a list. */
  @FunctionalInterface
  public interface ElementReader {
    /** Called with the cursor at the element; the index counts from 0. */
    void read(int index) throws RecordedFormatException;
  }

  /** Makes sure that nothing but white space follows. */
  void end() throws RecordedFormatException {
    if (next() != null) {
      throw problem("something follows the end of the JSON document");
    }
  }

  private JsonToken next() throws RecordedFormatException {
    try {
      return parser.nextToken();
    } catch (JacksonException failure) {
      throw translated(source, failure);
    }
  }

  private static RecordedFormatException translated(String source, JacksonException failure) {
    return failure.getCause() instanceof PackingException broken
        ? new RecordedFormatException(new Place.Source(source), broken.getMessage())
        : new RecordedFormatException(place(source, failure.getLocation()), reason(failure));
  }

  private static String reason(JacksonException failure) {
    return switch (failure) {
      case UnexpectedEndOfInputException _ -> "not valid JSON: the text ends too early";
      case StreamConstraintsException limit when limit.getMessage().contains("depth") ->
          "nested deeper than " + DEEPEST + " levels";
      case StreamConstraintsException _ ->
          "a number of more than %d or a text of more than %d characters"
              .formatted(LONGEST_NUMBER, LONGEST_TEXT);
      case JacksonIOException _ -> "not UTF-8 text, or no text at all";
      default -> "not valid JSON: " + Excerpt.bare(plain(failure.getOriginalMessage() + ""));
    };
  }

  /** Without the parser's advice on its own settings. */
  private static String plain(String message) {
    int advice = message.indexOf(": enable ");
    return advice < 0 ? message : message.substring(0, advice);
  }

  /** Where the cursor is. */
  public Place place() {
    return place(source, parser.currentTokenLocation());
  }

  private static Place place(String source, TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? new Place.Source(source)
        : new Place.Position(source, location.getLineNr(), Math.max(location.getColumnNr(), 1));
  }

  /** What is wrong with the value at the cursor. */
  public RecordedFormatException problem(String message) {
    return new RecordedFormatException(place(), message);
  }

  /**
   * Reads an object.
   *
   * @param required keys that must be there
   * @param optional keys that may be there
   * @param reader reads each value
   */
  public void object(List<String> required, List<String> optional, KeyReader reader)
      throws RecordedFormatException {
    expect(JsonToken.START_OBJECT, "an object {…}");
    Place start = place();
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    Set<String> seen = new HashSet<>();
    while (next() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (!known.contains(key)) {
        throw problem("unknown key " + Excerpt.of(key) + ". " + advice(known, key));
      }
      if (!seen.add(key)) {
        throw problem("the key '" + key + "' is there twice");
      }
      next();
      reader.read(key);
    }
    for (String key : required) {
      if (!seen.contains(key)) {
        throw new RecordedFormatException(start, "missing key '" + key + "'" + where(path()));
      }
    }
  }

  private static String advice(List<String> known, String key) {
    return NearestName.among(known, key)
        .map(near -> "Did you mean '" + near + "'?")
        .orElseGet(() -> "Keys here: " + String.join(", ", known) + ".");
  }

  private static String where(String path) {
    return path.isEmpty() ? "" : " in " + path;
  }

  /** Reads a list. */
  public void array(ElementReader reader) throws RecordedFormatException {
    expect(JsonToken.START_ARRAY, "a list […]");
    for (int index = 0; next() != JsonToken.END_ARRAY; index++) {
      reader.read(index);
    }
  }

  private void expect(JsonToken token, String what) throws RecordedFormatException {
    if (parser.currentToken() != token) {
      throw mismatch(what);
    }
  }

  private RecordedFormatException mismatch(String expected) throws RecordedFormatException {
    String name = path().isEmpty() ? "the document" : path();
    return problem(name + " must be " + expected + ", found " + found());
  }

  private String found() throws RecordedFormatException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "the text " + Excerpt.of(parserText());
      default -> Excerpt.bare(parserText());
    };
  }

  private String parserText() throws RecordedFormatException {
    try {
      return parser.getString();
    } catch (JacksonException failure) {
      throw translated(source, failure);
    }
  }

  /** Reads a text. */
  public String text() throws RecordedFormatException {
    expect(JsonToken.VALUE_STRING, "a text");
    return parserText();
  }

  /** Reads a whole number of a range. */
  public long whole(long min, long max) throws RecordedFormatException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      String text = parserText();
      // 18 digits always fit a long.
      if (text.length() <= 18) {
        long value = Long.parseLong(text);
        if (value >= min && value <= max) {
          return value;
        }
      }
    }
    throw mismatch(String.format(Locale.ROOT, "a whole number in %d..%d", min, max));
  }

  /** Reads a number of at least 0, exactly. */
  public BigDecimal decimal() throws RecordedFormatException {
    boolean isNumber =
        parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            || parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
    if (!isNumber) {
      throw mismatch("a number of at least 0");
    }
    String text = parserText();
    Matcher exponent = EXPONENT.matcher(text);
    // Looked at before the number is made: 1e999999999 would fill the memory.
    if (exponent.find()
        && (exponent.group(2).length() > 3
            || Integer.parseInt(exponent.group(2)) > LARGEST_EXPONENT)) {
      throw mismatch("a number with an exponent in -400..400");
    }
    BigDecimal value = new BigDecimal(text);
    if (value.signum() < 0) {
      throw mismatch("a number of at least 0");
    }
    return value;
  }

  /** The keys and indices from the top to the cursor, for example {@code weights[3].to[5]}. */
  public String path() {
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    StringBuilder path = new StringBuilder();
    for (String part : pointer.split("/", -1)) {
      if (part.matches("[0-9]+")) {
        path.append('[').append(part).append(']');
      } else if (!part.isEmpty()) {
        path.append(path.isEmpty() ? "" : ".").append(part);
      }
    }
    return Excerpt.bare(path.toString());
  }

  @Override
  public void close() {
    parser.close();
  }
}
