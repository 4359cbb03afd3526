/**
 * Running a model: an engine that hands events to handlers, the control that every front end steers
 * a model by, and observers that get copies. Uses {@code engine.queue}. Begin with {@link
 * dev.yumalab.engine.run.RunControl}.
 */
package dev.yumalab.engine.run;
