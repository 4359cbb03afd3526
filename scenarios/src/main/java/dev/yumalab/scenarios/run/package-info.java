/**
 * One run of a scenario, for every front end: world, recording, verdict, folder. Uses {@code
 * scenario} for what is run, {@code results} for what is written, and the network of {@code
 * agents}. Begin with {@link dev.yumalab.scenarios.run.RunService}.
 */
package dev.yumalab.scenarios.run;
