/**
 * What a retention map looks like. Connects {@code scenarios.retention} with the neighbour {@code
 * figures}. Begin with {@link dev.yumalab.export.retention.RetentionPictures}.
 */
package dev.yumalab.export.retention;
