/**
 * The built-in scenarios: YAML files beside the code, listed by an index. Knows only their names
 * and texts; {@code scenarios.scenario} reads them. Begin with {@link
 * dev.yumalab.scenarios.catalogue.Catalogue}; to add a scenario, add {@code NAME.yaml} to the
 * folder of resources and its name to {@code index.txt}.
 */
package dev.yumalab.scenarios.catalogue;
