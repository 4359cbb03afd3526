package dev.yumalab.ui.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks for files and folders. */
interface Prompts {
  /** A scenario's file to open. */
  Optional<Path> scenarioFile();

  /** A run's folder to open. */
  Optional<Path> runFolder();

  /**
   * Where to write a scenario; has asked already if that file exists.
   *
   * @param name what to propose
   */
  Optional<Path> newScenarioFile(String name);

  /**
   * Where to write a figure, with an ending that says in which form; has asked already if that file
   * exists.
   *
   * @param name what to propose, without an ending
   */
  Optional<Path> newFigureFile(String name);
}
