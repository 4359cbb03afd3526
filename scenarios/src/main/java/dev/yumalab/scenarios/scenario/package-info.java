/**
 * Scenarios: what a run is told to simulate. Reads files strictly, with the place of every mistake,
 * merges what they extend and what the command line sets, and writes them back with every key.
 * Takes keys, types and defaults from {@code scenarios.parameters}, trees with places from {@code
 * scenarios.yaml}, and the built-in files from {@code scenarios.catalogue}. Begin with {@link
 * dev.yumalab.scenarios.scenario.ScenarioReader} and {@link
 * dev.yumalab.scenarios.scenario.Scenario}.
 */
package dev.yumalab.scenarios.scenario;
