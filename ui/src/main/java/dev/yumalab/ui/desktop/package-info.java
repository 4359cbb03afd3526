/**
 * The desktop: a window in which a run is played, watched, changed and explained. Holds what its
 * parts share; {@code desktop.shell} is the window, {@code desktop.views} what is on stage, {@code
 * desktop.plot} the pictures. It has no model code: {@code scenarios.live} runs the model. Begin
 * with {@link dev.yumalab.ui.desktop.Bench}.
 */
package dev.yumalab.ui.desktop;
