/**
 * What can be done with ranks, children and takes: crowding others out of the permits, lending
 * stake weight, luring nominators. Uses {@code agents.strategy} only. Begin with {@link
 * dev.yumalab.agents.permits.PermitStrategies}.
 */
package dev.yumalab.agents.permits;
