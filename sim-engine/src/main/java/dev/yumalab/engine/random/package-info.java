/**
 * Chance: streams of random numbers that are pure functions of seed, replication, entity and
 * purpose. Adding an agent shifts nobody else's draws, and results do not depend on threads. Stands
 * alone. Begin with {@link dev.yumalab.engine.random.RandomStreams}.
 */
package dev.yumalab.engine.random;
