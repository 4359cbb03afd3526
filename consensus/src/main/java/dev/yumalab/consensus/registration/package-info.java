/**
 * Who comes and who goes: the price of registration, and the neuron that a newcomer replaces. Pure
 * functions; {@code consensus.chain} applies them. Begin with {@link
 * dev.yumalab.consensus.registration.BurnPrice}.
 */
package dev.yumalab.consensus.registration;
