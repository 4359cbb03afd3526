package dev.yumalab.scenarios.doctor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param name what was looked at, in a word or two
 * @param status how it is
 * @param finding what was found, for a person
 * @param advice what to do, where something is to be done
 * @param facts the same for programs: texts, numbers (long) and booleans by name, units in names
 */
public record Check(
    String name,
    Status status,
    String finding,
    Optional<String> advice,
    Map<String, Object> facts) {

  /** How something is. */
  public enum Status {
    /** As it should be. */
    OK,
    /** It works, but worse than it could. */
    NOTE,
    /** Something will not work. */
    PROBLEM
  }

  /** Copies the facts in their order. */
  public Check {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  static Check ok(String name, String finding, Map<String, Object> facts) {
    return new Check(name, Status.OK, finding, Optional.empty(), facts);
  }

  static Check note(String name, String finding, String advice, Map<String, Object> facts) {
    return new Check(name, Status.NOTE, finding, Optional.of(advice), facts);
  }

  static Check problem(String name, String finding, String advice, Map<String, Object> facts) {
    return new Check(name, Status.PROBLEM, finding, Optional.of(advice), facts);
  }
}
