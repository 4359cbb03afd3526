/**
 * Guided lessons in the window: predict, run, see. Plays what {@code lessons.script} has read, on
 * whatever window is a {@link dev.yumalab.ui.desktop.lessons.LessonStage}. Begin with {@link
 * dev.yumalab.ui.desktop.lessons.LessonPlay}.
 */
package dev.yumalab.ui.desktop.lessons;
