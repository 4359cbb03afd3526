/** Time and chance: what a simulation runs on. Knows nothing of Bittensor. */
package dev.yumalab.engine;
