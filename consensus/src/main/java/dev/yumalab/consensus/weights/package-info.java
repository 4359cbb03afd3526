/**
 * How weights are stored: the part of {@code set_weights} that changes values. Uses {@code fixed}
 * alone. Begin with {@link dev.yumalab.consensus.weights.MaxUpscale}.
 */
package dev.yumalab.consensus.weights;
