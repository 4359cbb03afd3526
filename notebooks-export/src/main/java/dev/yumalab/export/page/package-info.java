/**
 * One page that tells what a run found: question, verdict, key figures, pictures, tables and how to
 * get the same again, in a single HTML file without scripts.
 *
 * <p>Begin with {@link dev.yumalab.export.page.Page} and {@link
 * dev.yumalab.export.page.PageWriter}. The records hold finished words and numbers; whoever
 * computes them lives in a neighbouring package. Pictures come from {@link
 * dev.yumalab.export.figures.FigureRenderer}, embedded or linked. Every text is escaped in one
 * place, {@code Html}, because names and questions are whatever a user typed.
 */
package dev.yumalab.export.page;
