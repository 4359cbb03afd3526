package dev.yumalab.export.page;

/**
 * A name with its value, such as the seed of a run.
 *
 * @param name what it is
 * @param value what it was
 */
public record Fact(String name, String value) {}
