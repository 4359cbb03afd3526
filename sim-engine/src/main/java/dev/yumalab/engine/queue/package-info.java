/**
 * What happens next: a queue of events that allocates nothing for an event. Stands alone. Begin
 * with {@link dev.yumalab.engine.queue.EventQueue}.
 */
package dev.yumalab.engine.queue;
