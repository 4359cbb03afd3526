/**
 * What the owner of a subnet can do for itself. Uses {@code agents.strategy} only. Begin with
 * {@link dev.yumalab.agents.owner.OwnerStrategies}.
 */
package dev.yumalab.agents.owner;
