package dev.yumalab.scenarios.doctor;

import java.util.LinkedHashMap;
import java.util.Map;

/** Facts in the order in which they are printed. */
final class Ordered {
  private Ordered() {}

  /**
   * @param namesAndValues a name, its value, the next name, …
   */
  static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return facts;
  }
}
