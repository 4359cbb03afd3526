/**
 * The inspector: one neuron or one cell, its numbers now, its history, whom it weighs, and why it
 * is paid what it is paid, step by step. Reads through {@code desktop.reading}; explanations come
 * from {@code consensus.epoch}. Begin with {@link dev.yumalab.ui.desktop.inspect.InspectPane}.
 */
package dev.yumalab.ui.desktop.inspect;
