/**
 * What all networks of teams share: who is who, the rules of an epoch, and what becomes of what it
 * pays. Uses the kernels of {@code consensus}; {@code agents.twoteam} and {@code agents.recorded}
 * are the networks. Begin with {@link dev.yumalab.agents.network.TeamNetwork}.
 */
package dev.yumalab.agents.network;
