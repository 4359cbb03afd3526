package dev.yumalab.benchmarks.violations.gpu;

/** Breaks nothing; something to depend on. */
public class Device {}
