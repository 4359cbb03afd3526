/**
 * How many TAO a block makes. Uses {@code fixed} alone. Begin with {@link
 * dev.yumalab.consensus.emission.BlockEmission}.
 */
package dev.yumalab.consensus.emission;
