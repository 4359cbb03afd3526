/**
 * What a run looks like: its figures and its page, drawn from the tables of its folder. Connects
 * {@code scenarios.run} with the neighbours {@code figures} and {@code page}. Begin with {@link
 * dev.yumalab.export.run.RunPictures}.
 */
package dev.yumalab.export.run;
