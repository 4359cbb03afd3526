/**
 * The chain's rules as deterministic functions and plain state: no clock, no agents, no file
 * system.
 */
package dev.yumalab.consensus;
