/**
 * Lessons as data: reads Markdown files with YAML in them, and computes from a run what a lesson
 * asks. Has no window; {@code desktop.lessons} plays what is read here. Begin with {@link
 * dev.yumalab.ui.desktop.lessons.script.Lesson}.
 */
package dev.yumalab.ui.desktop.lessons.script;
