/**
 * A run that somebody watches and steers: a world on a thread of its own, immutable copies of its
 * state, changes while it runs. Uses {@code scenarios.run}; the desktop is its front end. Begin
 * with {@link dev.yumalab.scenarios.live.LiveRun}.
 */
package dev.yumalab.scenarios.live;
