/**
 * The chain's fixed-point arithmetic on raw {@code long} bits: static operations that allocate
 * nothing and are named after the chain's own (crate {@code substrate-fixed} v0.6.0, {@code
 * safe-math}). Stands alone; {@code epoch}, {@code emission} and {@code weights} compute with it.
 * Begin with {@link dev.yumalab.consensus.fixed.I32F32}, the number that the epoch is made of.
 */
package dev.yumalab.consensus.fixed;
