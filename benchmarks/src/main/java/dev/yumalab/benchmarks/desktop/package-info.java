/**
 * How many frames a second the desktop's plots draw while a large model runs beside them. Begin
 * with {@link dev.yumalab.benchmarks.desktop.FrameRates}.
 */
package dev.yumalab.benchmarks.desktop;
