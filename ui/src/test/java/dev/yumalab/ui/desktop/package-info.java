/**
 * Tests of what the desktop's parts share, and the toolkit for all tests of the desktop. Begin with
 * {@link dev.yumalab.ui.desktop.FxThread}.
 */
package dev.yumalab.ui.desktop;
