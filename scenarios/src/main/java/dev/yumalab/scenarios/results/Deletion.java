package dev.yumalab.scenarios.results;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Deletes folders; what cannot be deleted stays. */
final class Deletion {
  private Deletion() {}

  /** Deletes a folder into which another thread may still be writing. */
  static void whileWritten(Path folder) {
    Path aside = OutputFolder.beside(folder, "interrupted");
    try {
      // Under its old name the writer finds nothing any more, so that nothing new appears in it.
      Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException gone) {
      return;
    }
    quietly(aside);
    quietly(folder);
  }

  /** Deletes a folder and all in it. */
  static void quietly(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure)
                throws IOException {
              Files.delete(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException leftBehind) {
      // What cannot be deleted stays under its temporary name, where nobody takes it for a result.
      return;
    }
  }
}
