package dev.yumalab.scenarios.scenario;

/**
 * Bonds that move faster the farther a weight is from consensus.
 *
 * @param enabled whether they do; has an effect with Yuma 3 only
 * @param lowU16 the slowest speed, u16 units of 1/65535
 * @param highU16 the fastest speed, u16 units of 1/65535
 * @param sigmoidSteepness how sharply speeds go from low to high, hundredths
 */
public record LiquidAlpha(boolean enabled, int lowU16, int highU16, int sigmoidSteepness) {}
