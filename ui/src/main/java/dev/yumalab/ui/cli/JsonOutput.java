package dev.yumalab.ui.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Prints JSON as one line, for other programs to read. */
final class JsonOutput {
  private JsonOutput() {}

  /**
   * Prints a document.
   *
   * @param out where to
   * @param document writes it
   */
  static void print(PrintWriter out, Consumer<JsonGenerator> document) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
      document.accept(json);
    }
    out.println(line);
  }

  /** Writes a number, and null for what is none: JSON has no word for it. */
  static void number(JsonGenerator json, String name, double value) {
    if (Double.isFinite(value)) {
      json.writeNumberProperty(name, value);
    } else {
      json.writeNullProperty(name);
    }
  }
}
