/**
 * YAML text as a tree that knows where everything stands: each value with its source, line and
 * column, each defect as a {@link dev.yumalab.scenarios.yaml.Problem}. Takes a safe subset of YAML
 * 1.2 (no anchors, no tags, one document) and knows nothing of scenarios; {@code
 * scenarios.scenario} reads its files with it. Begin with {@link
 * dev.yumalab.scenarios.yaml.YamlReader}.
 */
package dev.yumalab.scenarios.yaml;
