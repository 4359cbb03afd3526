package dev.yumalab.scenarios.retention;

/**
 * What the validators of one team set at one self-weight. It does not depend on the other team, so
 * a whole row of the map (honest) or column (cabal) shares it. Not to be changed once made.
 *
 * @param stored the rows as the chain stores them, u16, by validator and server
 * @param deviation the team's part of the deviation of weights
 */
record TeamRows(int[][] stored, WeightDeviation.Part deviation) {}
