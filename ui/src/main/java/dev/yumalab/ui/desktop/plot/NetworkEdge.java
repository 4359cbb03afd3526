package dev.yumalab.ui.desktop.plot;

/**
 * A weight of a {@link Network}.
 *
 * @param from the uid that weighs
 * @param to the uid that is weighed
 * @param strength weight times stake, at least 0
 */
public record NetworkEdge(int from, int to, double strength) {}
