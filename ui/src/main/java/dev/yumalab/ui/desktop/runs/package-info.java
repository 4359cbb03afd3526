/**
 * Runs side by side: those of this session, and folders that the command line has left. Reading and
 * statistics are in {@code scenarios.compare}; here is what is seen of them. Begin with {@link
 * dev.yumalab.ui.desktop.runs.RunsPane}.
 */
package dev.yumalab.ui.desktop.runs;
