package dev.yumalab.scenarios.results;

import java.io.Closeable;
import java.io.IOException;

/** Where the lines of a table go, one after the other. */
interface LineSink extends Closeable {
  /** Takes the next line, which comes without its end. */
  void line(CharSequence text) throws IOException;
}
