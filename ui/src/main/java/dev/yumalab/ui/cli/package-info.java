/**
 * The command line: options and printing only, one class per command. What a command does lives in
 * the module that owns the feature. Begin with {@link dev.yumalab.ui.cli.Main}; to add a command,
 * write a class with picocli's annotations and name it in {@link dev.yumalab.ui.cli.Yumalab}.
 */
package dev.yumalab.ui.cli;
