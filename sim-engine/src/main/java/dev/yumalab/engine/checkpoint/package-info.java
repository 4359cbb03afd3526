/**
 * Checkpoints: one file of named sections that is whole or not there. Knows nothing of what the
 * sections mean; each part saves and loads itself. Stands alone. Begin with {@link
 * dev.yumalab.engine.checkpoint.CheckpointWriter}.
 */
package dev.yumalab.engine.checkpoint;
