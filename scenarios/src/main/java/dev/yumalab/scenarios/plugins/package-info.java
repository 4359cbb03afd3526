/**
 * Strategies from jars that are not the lab's: finds, loads and names them. Uses {@code
 * agents.strategy} and {@code scenarios.digest}. Begin with {@link
 * dev.yumalab.scenarios.plugins.PluginFolder}.
 */
package dev.yumalab.scenarios.plugins;
