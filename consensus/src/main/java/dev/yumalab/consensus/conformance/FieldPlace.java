package dev.yumalab.consensus.conformance;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds where a field begins in a line of JSON. A tree keeps no places, so the line is read again;
 * only a message needs it.
 */
final class FieldPlace {
  private FieldPlace() {}

  /**
   * The column of a field's value, from 1.
   *
   * @param line valid JSON
   * @param path for instance {@code in.weights[3]}; of a field that is not there, what it should be
   *     in is found
   */
  static int column(JsonMapper json, String line, String path) {
    int column = 1;
    int found = 0;
    try (JsonParser parser = json.createParser(line)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean isValue = token.isScalarValue() || token.isStructStart();
        String here = isValue ? pathOf(parser) : "";
        if (here.length() > found && isPartOf(here, path)) {
          found = here.length();
          column = parser.currentTokenLocation().getColumnNr();
        }
      }
    } catch (JacksonException cutShort) {
      return column;
    }
    return column;
  }

  private static boolean isPartOf(String here, String path) {
    return path.startsWith(here)
        && (path.length() == here.length() || ".[".indexOf(path.charAt(here.length())) >= 0);
  }

  private static String pathOf(JsonParser parser) {
    TokenStreamContext context = parser.streamReadContext();
    // Where a block or a list begins, the context is already its own.
    boolean isStart = parser.currentToken().isStructStart();
    StringBuilder path = new StringBuilder();
    TokenStreamContext step = isStart ? context.getParent() : context;
    while (step != null && !step.inRoot()) {
      String name = step.inObject() ? "." + step.currentName() : "[" + step.getCurrentIndex() + "]";
      path.insert(0, name);
      step = step.getParent();
    }
    return path.indexOf(".") == 0 ? path.substring(1) : path.toString();
  }
}
