/**
 * Miners that come when it pays and leave when it does not. Uses {@code agents.strategy} only.
 * Begin with {@link dev.yumalab.agents.market.MarketStrategies}.
 */
package dev.yumalab.agents.market;
