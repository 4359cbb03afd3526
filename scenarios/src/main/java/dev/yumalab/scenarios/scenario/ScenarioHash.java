package dev.yumalab.scenarios.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] text = ScenarioWriter.canonical(scenario).getBytes(StandardCharsets.UTF_8);
      return new ScenarioHash(HexFormat.of().formatHex(digest.digest(text)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
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
