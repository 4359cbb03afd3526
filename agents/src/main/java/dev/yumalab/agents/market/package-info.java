/**
 * Miners who reckon: they come when it pays. Uses {@code agents.strategy} only. Begin with {@link
 * dev.yumalab.agents.market.MarketStrategies}.
 */
package dev.yumalab.agents.market;
