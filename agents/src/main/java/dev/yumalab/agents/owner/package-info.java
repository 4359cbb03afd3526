/**
 * What the owner of a subnet may do that others may not. Uses {@code agents.strategy} only. Begin
 * with {@link dev.yumalab.agents.owner.OwnerStrategies}.
 */
package dev.yumalab.agents.owner;
