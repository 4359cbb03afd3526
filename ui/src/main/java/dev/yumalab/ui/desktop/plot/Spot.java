package dev.yumalab.ui.desktop.plot;

/**
 * A cell of a matrix, by its place in the matrix and not in the picture.
 *
 * @param row from 0
 * @param column from 0
 */
public record Spot(int row, int column) {}
