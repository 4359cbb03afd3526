/**
 * Pictures of what copiers of weights earn on a recorded history. Neighbours: {@code
 * scenarios.copier} computes it, {@code export.figures} draws. Begin with {@link
 * dev.yumalab.export.copier.CopierPictures}.
 */
package dev.yumalab.export.copier;
