package dev.yumalab.agents.strategy;

/**
 * A jar that brings strategies; results depend on it.
 *
 * @param name the file's name, without folders
 * @param sha256 fingerprint of its bytes, 64 hexadecimal digits
 */
public record PluginJar(String name, String sha256) {}
