/**
 * How many TAO a block makes, and what a share of an amount is. Uses {@code fixed} alone. Begin
 * with {@link dev.yumalab.consensus.emission.BlockEmission}.
 */
package dev.yumalab.consensus.emission;
