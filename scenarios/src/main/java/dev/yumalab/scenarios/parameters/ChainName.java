package dev.yumalab.scenarios.parameters;

/**
 * How the chain stores a parameter.
 *
 * @param name the storage item, for example {@code Kappa}
 * @param type its type, for example {@code u16}
 */
public record ChainName(String name, String type) {
  @Override
  public String toString() {
    return name + " (" + type + ")";
  }
}
