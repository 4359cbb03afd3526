/**
 * What validators do who have miners of their own, or victims. Uses {@code agents.strategy} only.
 * Begin with {@link dev.yumalab.agents.cabal.CabalStrategies}.
 */
package dev.yumalab.agents.cabal;
