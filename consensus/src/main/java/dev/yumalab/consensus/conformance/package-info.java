/**
 * Holds kernels and arithmetic against vectors that the chain's own code made. Reads them from a
 * stream, one JSON object a line; compares field by field. Uses {@code epoch}, {@code fixed},
 * {@code emission} and {@code weights}. Begin with {@link
 * dev.yumalab.consensus.conformance.Verification}.
 */
package dev.yumalab.consensus.conformance;
