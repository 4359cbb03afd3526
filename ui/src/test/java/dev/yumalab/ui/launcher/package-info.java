/**
 * Tests of the start script {@code ./yumalab}, beside the project's modules rather than in one.
 * They run the real script with pretended JDKs and a pretended Maven; begin with {@link
 * dev.yumalab.ui.launcher.LauncherFixture}.
 */
package dev.yumalab.ui.launcher;
