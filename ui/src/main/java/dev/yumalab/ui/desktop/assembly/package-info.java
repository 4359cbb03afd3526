/**
 * Puts the desktop's parts into its window: views, inspector, lessons and runs, and what passes
 * between them. Uses {@code desktop.shell}, {@code desktop.views}, {@code desktop.inspect}, {@code
 * desktop.lessons} and {@code desktop.runs}. Begin with {@link
 * dev.yumalab.ui.desktop.assembly.Assembly}.
 */
package dev.yumalab.ui.desktop.assembly;
