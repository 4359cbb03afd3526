package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.digest.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * The fingerprint of a scenario: equal scenarios have the same one, however their files are
 * written.
 *
 * @param hex SHA-256 of the canonical text, 64 hexadecimal digits
 */
public record ScenarioHash(String hex) {
  private static final int SHORT = 7;

  /**
   * The fingerprint of a scenario.
   *
   * @param scenario the scenario
   * @return its hash
   */
  public static ScenarioHash of(Scenario scenario) {
    byte[] text = ScenarioWriter.canonical(scenario).getBytes(StandardCharsets.UTF_8);
    return new ScenarioHash(new Sha256().add(text).hex());
  }

  /**
   * The beginning of the hash, as folders of results are named.
   *
   * @return seven hexadecimal digits
   */
  public String shortHex() {
    return hex.substring(0, SHORT);
  }
}
