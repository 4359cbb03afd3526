package dev.yumalab.ui.desktop.plot;

/**
 * A neuron of a {@link Network}.
 *
 * @param uid which
 * @param name what it is called
 * @param hue whose it is
 * @param operator who runs it; those of one operator stand together
 * @param validator whether it stands on the inner ring
 * @param size its share of what sizes show, 0..1
 */
public record NetworkNode(
    int uid, String name, Hue hue, String operator, boolean validator, double size) {}
