package dev.yumalab.scenarios.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that a folder of results appears whole, over nothing, whatever happens meanwhile. */
class OutputFolderTest {
  @TempDir private Path folder;

  @Test
  void runsThatEndTogetherTakeTheNextNumbers() throws Exception {
    int runs = 8;
    for (int round = 0; round < 10; round++) {
      Path base = folder.resolve("round-" + round);
      List<OutputFolder> open = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        open.add(filled(OutputFolder.numbered(base), "run " + run));
      }
      List<Path> places = atOnce(open.stream().<Callable<Path>>map(one -> one::publish).toList());

      assertThat(places).doesNotHaveDuplicates().hasSize(runs).contains(base);
      assertThat(places).allMatch(place -> Files.exists(place.resolve(OutputFolder.MANIFEST)));
    }
  }

  @Test
  void anUnfinishedFolderIsReopenedOnlyForPlacesItCanBeMovedTo() throws Exception {
    Path begun = Files.createDirectory(folder.resolve("begun.unfinished"));

    assertThatThrownBy(
            () -> OutputFolder.reopened(begun, Optional.of(begun.resolve("inside")), false))
        .isInstanceOf(OutputFolder.UnusableException.class)
        .hasMessageContaining("lies inside the unfinished run");
    Path deep = folder.resolve("new").resolve("deep");
    try (OutputFolder out = OutputFolder.reopened(begun, Optional.of(deep), false)) {
      Files.writeString(out.path().resolve(OutputFolder.MANIFEST), "{}");
      assertThat(out.publish()).isEqualTo(deep);
    }
  }

  @Test
  void anotherFileSystemIsRefusedBeforeTheWork() throws Exception {
    Path elsewhere = Path.of("/dev/shm");
    assumeTrue(
        Files.isWritable(elsewhere)
            && !Files.getFileStore(elsewhere).equals(Files.getFileStore(folder)),
        "a second file system is needed");
    Path begun = Files.createDirectory(folder.resolve("begun.unfinished"));
    Path place = elsewhere.resolve("yumalab-" + ProcessHandle.current().pid());

    assertThatThrownBy(() -> OutputFolder.reopened(begun, Optional.of(place), false))
        .isInstanceOf(OutputFolder.UnusableException.class)
        .hasMessageContaining("another file system");
    assertThat(begun).exists();
    assertThat(place).doesNotExist();
  }

  @Test
  void anInterruptBeforePublishingLeavesTheOldFolder() throws Exception {
    Path place = folder.resolve("mine");
    filled(OutputFolder.named(place, false), "old").publish();
    OutputFolder next = filled(OutputFolder.named(place, true), "new");

    next.clearAtExit();

    assertThatThrownBy(next::publish)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("interrupted");
    assertThat(place.resolve(OutputFolder.MANIFEST)).content().contains("old");
    assertThat(entries()).containsExactly("mine");
  }

  @Test
  void anInterruptWhilePublishingLeavesOneWholeFolder() throws Exception {
    Path place = folder.resolve("mine");
    filled(OutputFolder.named(place, false), "old").publish();
    for (int round = 0; round < 50; round++) {
      OutputFolder next = filled(OutputFolder.named(place, true), "new");
      atOnce(
          List.of(
              () -> {
                try {
                  return next.publish();
                } catch (IOException interrupted) {
                  return place;
                }
              },
              () -> {
                next.clearAtExit();
                return place;
              }));

      assertThat(place.resolve(OutputFolder.MANIFEST)).content().contains("tool");
      assertThat(entries()).containsExactly("mine");
    }
  }

  @Test
  void aPlaceThatIsTakenMeanwhileIsNotReplaced() throws Exception {
    Path place = folder.resolve("mine");
    OutputFolder late = filled(OutputFolder.named(place, false), "late");
    filled(OutputFolder.named(place, false), "early").publish();

    assertThatThrownBy(late::publish)
        .isInstanceOf(OutputFolder.UnusableException.class)
        .hasMessageContaining("exists");
    late.close();
    assertThat(place.resolve(OutputFolder.MANIFEST)).content().contains("early");
    assertThat(entries()).containsExactly("mine");
  }

  @Test
  void takesTheLongestNamesAndRefusesLongerOnesBeforeTheWork() throws Exception {
    Path longest = folder.resolve("x".repeat(255));
    assertThat(filled(OutputFolder.named(longest, false), "long").publish()).isEqualTo(longest);

    assertThatThrownBy(() -> OutputFolder.named(folder.resolve("x".repeat(256)), false))
        .isInstanceOf(OutputFolder.UnusableException.class)
        .hasMessageContaining("the file system does not take the name")
        .hasMessageContaining("choose another --out");
    assertThat(entries()).containsExactly("x".repeat(255));
  }

  private static OutputFolder filled(OutputFolder output, String made) throws IOException {
    Files.writeString(
        output.path().resolve(OutputFolder.MANIFEST),
        """
        {
          "tool" : "yumalab",
          "made" : "%s"
        }
        """
            .formatted(made));
    return output;
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }

  /** Runs all at the same time and waits for them. */
  private static List<Path> atOnce(List<Callable<Path>> tasks) throws Exception {
    CyclicBarrier start = new CyclicBarrier(tasks.size());
    List<Path> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      List<Future<Path>> futures = new ArrayList<>();
      for (Callable<Path> task : tasks) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return task.call();
                }));
      }
      for (Future<Path> future : futures) {
        results.add(future.get());
      }
    }
    return results;
  }
}
