/**
 * What views and the inspector read off a state: orders, matrices, edges, sentences, sides of a
 * line. Plain data without a window, safe on any thread; {@code desktop.views} and {@code
 * desktop.inspect} draw it. Begin with {@link dev.yumalab.ui.desktop.reading.CountedWeights}.
 */
package dev.yumalab.ui.desktop.reading;
