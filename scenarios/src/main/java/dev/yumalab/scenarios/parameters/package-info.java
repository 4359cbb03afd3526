/**
 * The one registry of everything that a scenario can set: key, type, unit, range, default, the
 * chain's name and one sentence. The reader's messages, the JSON Schema, the comments in written
 * files, {@code explain} and the key table of the documentation are made from it, so nothing about
 * a parameter is written twice. Neighbours: {@code scenarios.scenario} reads and writes files with
 * it. Begin with {@link dev.yumalab.scenarios.parameters.Parameters}; to add a parameter, add a
 * constant beside its siblings, name it in the tree there, and bind it in {@code
 * scenarios.scenario.ScenarioBinding}.
 */
package dev.yumalab.scenarios.parameters;
