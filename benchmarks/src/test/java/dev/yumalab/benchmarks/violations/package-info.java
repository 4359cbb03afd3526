/** A small copy of the house in which each package breaks rules; see {@code HouseRulesTest}. */
package dev.yumalab.benchmarks.violations;
