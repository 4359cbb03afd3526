package dev.yumalab.ui.desktop.plot;

/**
 * A validator's weight on a miner.
 *
 * @param uid the validator
 * @param name what it is called
 * @param hue whose it is
 * @param stake its share of the validators' stake, 0..1
 * @param weight its weight on the miner before clipping, 0..1
 */
public record Vote(int uid, String name, Hue hue, double stake, double weight) {}
