package dev.yumalab.scenarios.parameters;

import java.util.Optional;

/**
 * One parameter of a scenario.
 *
 * @param path see {@link Item#path}
 * @param type the values it takes
 * @param unit the unit of its values, as words; empty if they have none
 * @param whenAbsent what holds when a file does not set it
 * @param chain how the chain stores it, where it does
 * @param meaning one sentence
 * @param changeable whether an event may change it during a run
 * @param insteadOf the path of a sibling that must not be given together with this one
 * @param spellingOf the path of the parameter that this one is another spelling of; both have the
 *     same values
 */
public record Parameter(
    String path,
    ValueType type,
    String unit,
    WhenAbsent whenAbsent,
    Optional<ChainName> chain,
    String meaning,
    boolean changeable,
    Optional<String> insteadOf,
    Optional<String> spellingOf)
    implements Item {

  /** A parameter that every file must set. */
  static Parameter required(String path, ValueType type, String unit, String meaning) {
    return of(path, type, unit, new WhenAbsent.Required(), meaning);
  }

  /** A parameter with a default, given as a file would write it. */
  static Parameter withDefault(
      String path, ValueType type, String unit, String defaultText, String meaning) {
    if (type.read(defaultText, true) instanceof Reading.Accepted accepted) {
      return of(path, type, unit, new WhenAbsent.Default(accepted.value()), meaning);
    }
    throw new IllegalArgumentException(path + ": the default " + defaultText + " is no value");
  }

  /** A parameter that may have no value. */
  static Parameter optional(
      String path, ValueType type, String unit, String consequence, String meaning) {
    return of(path, type, unit, new WhenAbsent.Nothing(consequence), meaning);
  }

  private static Parameter of(
      String path, ValueType type, String unit, WhenAbsent whenAbsent, String meaning) {
    return new Parameter(
        path,
        type,
        unit,
        whenAbsent,
        Optional.empty(),
        meaning,
        false,
        Optional.empty(),
        Optional.empty());
  }

  Parameter onChain(String name, String chainType) {
    return new Parameter(
        path,
        type,
        unit,
        whenAbsent,
        Optional.of(new ChainName(name, chainType)),
        meaning,
        changeable,
        insteadOf,
        spellingOf);
  }

  Parameter thatMayChange() {
    return new Parameter(path, type, unit, whenAbsent, chain, meaning, true, insteadOf, spellingOf);
  }

  Parameter insteadOf(String sibling) {
    return new Parameter(
        path, type, unit, whenAbsent, chain, meaning, changeable, Optional.of(sibling), spellingOf);
  }

  /** The same parameter under another key, in another unit; its values are this one's. */
  Parameter spelt(String otherPath, ValueType otherType, String otherUnit) {
    return new Parameter(
        otherPath,
        otherType,
        otherUnit,
        whenAbsent,
        chain,
        meaning,
        changeable,
        Optional.of(path),
        Optional.of(path));
  }

  /**
   * Whether this key is the one that written files use: not another spelling of a parameter.
   *
   * @return true for all but raw spellings such as {@code kappa_u16}
   */
  public boolean isCanonical() {
    return spellingOf.isEmpty();
  }

  /**
   * The key of the sibling that must not be given together with this one.
   *
   * @return for example {@code kappa_u16}, if there is one
   */
  public Optional<String> siblingKey() {
    return insteadOf.map(other -> other.substring(other.lastIndexOf('.') + 1));
  }

  /**
   * Whether each team has a value of its own.
   *
   * @return true for the keys of the items of {@code teams}
   */
  public boolean isOfTeam() {
    return path.startsWith("teams[].");
  }

  /**
   * The path under which values of this parameter are kept.
   *
   * @return this path, or the path of the parameter that this is a spelling of
   */
  public String canonicalPath() {
    return spellingOf.orElse(path);
  }

  /**
   * What holds when a file does not set it, for people.
   *
   * @return for example {@code default 0.5}, {@code required}
   */
  public String absence() {
    return switch (whenAbsent) {
      case WhenAbsent.Required() ->
          insteadOf.map(path -> "required unless " + path + " is given").orElse("required");
      case WhenAbsent.Default(ParameterValue value) -> "default " + display(value);
      case WhenAbsent.Nothing(String consequence) -> "default: " + consequence;
    };
  }

  /**
   * Range and default, for people.
   *
   * @return for example {@code 0..1, default 0.5}
   */
  public String rangeAndDefault() {
    return type.range() + ", " + absence();
  }

  /**
   * The unit, to stand behind a value.
   *
   * @return for example {@code (share of stake)}, with a space before it; empty without a unit
   */
  public String unitInBrackets() {
    return unit.isEmpty() ? "" : " (" + unit + ")";
  }

  /**
   * A value for people: thousands of large numbers apart, an empty text as quotes.
   *
   * @param value a value of this parameter
   * @return its text
   */
  public String display(ParameterValue value) {
    String text = type.display(value);
    return text.isEmpty() ? "\"\"" : text;
  }
}
