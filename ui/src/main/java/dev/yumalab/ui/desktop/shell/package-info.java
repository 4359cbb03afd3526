/**
 * The window of the desktop: gallery, parameter forms, player, menus, palette, themes, settings. It
 * hosts the views and panes of its neighbours and knows nothing of what they draw. Everything here
 * belongs to the window's thread unless it says otherwise. Begin with {@link
 * dev.yumalab.ui.desktop.shell.Desktop}.
 */
package dev.yumalab.ui.desktop.shell;
