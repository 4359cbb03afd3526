/**
 * What can be done with many uids and the price of registration: floods, races, farms of newcomers,
 * evictions. Uses {@code agents.strategy} only. Begin with {@link
 * dev.yumalab.agents.sybil.SybilStrategies}.
 */
package dev.yumalab.agents.sybil;
