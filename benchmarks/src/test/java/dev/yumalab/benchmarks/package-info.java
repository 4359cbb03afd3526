/**
 * Tests of the whole house: the rules of {@link dev.yumalab.benchmarks.HouseRules} over all
 * modules. The packages below {@code violations} break each rule once, to prove that it can fail.
 */
package dev.yumalab.benchmarks;
