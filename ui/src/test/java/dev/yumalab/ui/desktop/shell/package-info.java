/**
 * Tests of the window, in the real toolkit without a display. Begin with {@link
 * dev.yumalab.ui.desktop.shell.ShellTest}.
 */
package dev.yumalab.ui.desktop.shell;
