package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.TraceText;
import dev.yumalab.ui.desktop.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Tells failures in words, and keeps what helps to mend them in a file. */
final class Failures {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

  private final UserFolders folders;
  private final Dialogs dialogs;

  Failures(UserFolders folders, Dialogs dialogs) {
    this.folders = folders;
    this.dialogs = dialogs;
  }

  /** A run could not go on; the window does. */
  void ofModel(Throwable failure, Optional<LiveRun> run) {
    if (failure instanceof CancellationException) {
      return;
    }
    Throwable cause = Cause.of(failure);
    tell(
        "The run has stopped",
        words(cause) + "\nOpen another scenario, or press Reset to start this one anew.",
        run.flatMap(this::written).or(() -> write(cause)));
  }

  private Optional<Path> written(LiveRun run) {
    try {
      return Optional.of(run.writeDiagnostic(folders.state()));
    } catch (IOException unwritable) {
      return Optional.empty();
    }
  }

  /** Something in the window failed that nobody had expected. */
  void ofWindow(Throwable failure) {
    tell(
        "Something went wrong",
        "This is a bug in Yumalab; the window goes on. " + words(Cause.of(failure)),
        write(Cause.of(failure)));
  }

  /** Something that was asked for could not be done. */
  void ofTask(String title, Throwable failure) {
    Throwable cause = Cause.of(failure);
    boolean isExpected = cause instanceof IOException || cause.getMessage() != null;
    if (isExpected) {
      dialogs.tell(title, words(cause), "");
    } else {
      tell(title, words(cause), write(cause));
    }
  }

  private void tell(String title, String message, Optional<Path> diagnostic) {
    String where =
        diagnostic
            .map(file -> "What helps to mend it is in\n" + file)
            .orElse("What helps to mend it could not be written to " + folders.state() + ".");
    dialogs.tell(title, message, where);
  }

  private Optional<Path> write(Throwable cause) {
    Path file =
        folders
            .state()
            .resolve(
                "diagnostic-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + ".txt");
    try {
      Files.createDirectories(folders.state());
      Files.writeString(file, TraceText.of(cause));
      return Optional.of(file);
    } catch (IOException unwritable) {
      return Optional.empty();
    }
  }

  private static String words(Throwable cause) {
    return switch (cause) {
      case OutOfMemoryError _ ->
          "Memory ran out; YUMALAB_JAVA_OPTS=-Xmx6g, for instance, gives more.";
      case Throwable other when other.getMessage() == null -> other.getClass().getSimpleName();
      case Throwable other -> other.getMessage();
    };
  }
}
