package dev.yumalab.benchmarks.violations.benchmarks;

/** Breaks nothing; something to depend on. */
public class Benchmark {}
