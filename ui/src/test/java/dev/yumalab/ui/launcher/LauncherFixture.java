package dev.yumalab.ui.launcher;

import dev.yumalab.ui.cli.CommandLineProcess;
import dev.yumalab.ui.cli.CommandLineProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the start script in a small project of its own, whose path holds a blank, with a
 * pretended Maven that lays out an empty application and pretended JDKs whose java prints what it
 * was given. The environment is empty but for what a test sets, so nothing of the machine is found.
 */
final class LauncherFixture {
  private static final List<String> SYSTEM_TOOLS =
      List.of(
          "awk",
          "cat",
          "cp",
          "date",
          "find",
          "head",
          "mkdir",
          "mv",
          "printf",
          "ps",
          "readlink",
          "rm",
          "rmdir",
          "sed",
          "sh",
          "sleep",
          "tail");

  // Says which java it is, then its process and arguments; as training run it does what a file
  // says.
  private static final String JAVA =
      """
      #!/bin/sh
      bin=${0%/*}
      for argument in "$@"; do
        case $argument in
          -XX:AOTCacheOutput=*)
            echo trained >>"$bin/trainings"
            [ ! -f "$bin/makes-cache" ] || echo cache >"${argument#*=}"
            exit
            ;;
        esac
      done
      printf 'java <%s>\\n' "${bin%/bin}"
      printf 'process <%s>\\n' "$$"
      printf 'folder <%s>\\n' "$(pwd)"
      printf 'locale <%s>\\n' "${LC_ALL:-${LC_CTYPE:-}}"
      printf 'argument <%s>\\n' "$@"
      [ -z "${JAVA_SLEEPS:-}" ] || sleep "$JAVA_SLEEPS"
      exit "${JAVA_EXITS:-0}"
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      bin=${0%/*}
      echo "JAVA_HOME=$JAVA_HOME $*" >>"$bin/builds"
      for argument in "$@"; do
        case $argument in
          -Dapp.directory=*) app=${argument#*=} ;;
        esac
      done
      echo '[INFO] Downloading from central: https://example.org/a/tool-1.jar'
      echo '[INFO] Downloaded from central: https://example.org/a/tool-1.jar (2.5 MB at 5 MB/s)'
      sleep "${MAVEN_SLEEPS:-0}"
      if [ -f "$bin/fails" ]; then
        echo '[ERROR] Failed to execute goal: Source.java:[3,7] cannot find symbol -> [Help 1]'
        echo '[ERROR] '
        echo '[ERROR] Re-run Maven using the -X switch to enable full debug logging.'
        echo '[ERROR] [Help 1] http://example.org/MojoFailureException'
        exit 1
      fi
      mkdir -p "$app/lib"
      echo >"$app/lib/a.jar"
      echo >"$app/lib/b.jar"
      [ ! -f "$bin/brings-duckdb" ] || cp "$bin/brings-duckdb" "$app/lib/duckdb_jdbc-1.jar"
      """;

  private final Path folder;
  private final Path project;
  private final Path tools;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * Lays out the project.
   *
   * @param folder an empty folder
   */
  LauncherFixture(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    project = this.folder.resolve("a project");
    tools = Files.createDirectories(this.folder.resolve("tools"));
    Path repository = Path.of("").toAbsolutePath().getParent();
    for (String script : List.of("yumalab", "build/package-app.sh")) {
      Path copy = project.resolve(script);
      Files.createDirectories(copy.getParent());
      Files.copy(repository.resolve(script), copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    write("pom.xml");
    write("ui/pom.xml");
    write("ui/src/main/java/Source.java");
    write("ui/src/main/java/Other.java");
    for (String tool : SYSTEM_TOOLS) {
      Path real =
          Stream.of("/bin", "/usr/bin")
              .map(place -> Path.of(place, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(() -> new AssertionError("this machine has no " + tool));
      script(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(real));
    }
    script(tools.resolve("mvn"), MAVEN);
    script(tools.resolve("locale"), "#!/bin/sh\necho \"${CHARMAP:-UTF-8}\"\n");
    environment.put("PATH", tools.toString());
    environment.put("HOME", this.folder.resolve("home").toString());
    environment.put("YUMALAB_JDK_FOLDERS", this.folder.resolve("jdks").toString());
  }

  /** The folder that holds everything, the project included. */
  Path folder() {
    return folder;
  }

  /** The project's folder. */
  Path project() {
    return project;
  }

  /** Where the script keeps what it builds. */
  Path state() {
    return project.resolve("ui/target/launcher");
  }

  /** The only folder on the PATH. */
  Path tools() {
    return tools;
  }

  /** Sets a variable of the environment, for all starts from now on. */
  LauncherFixture set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Makes a JDK 25 that is found without further settings. */
  Path jdk25() throws IOException {
    return jdk("jdks/jdk-25", "25.0.3");
  }

  /** Makes a JDK of a version, in a folder below {@link #folder()}. */
  Path jdk(String where, String version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve(where));
    Files.createDirectories(jdk.resolve("bin"));
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), JAVA);
    Files.writeString(
        jdk.resolve("release"),
        """
        IMPLEMENTOR="Nobody"
        JAVA_VERSION="%s"
        JAVA_VERSION_DATE="2025-09-16"
        """
            .formatted(version));
    return jdk;
  }

  /** Writes a source of the project, now. */
  void write(String source) throws IOException {
    Path file = project.resolve(source);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "content of " + source);
  }

  /** The calls of Maven so far, one line each. */
  List<String> builds() throws IOException {
    Path calls = tools.resolve("builds");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** The applications that are kept. */
  List<Path> apps() throws IOException {
    try (Stream<Path> entries = Files.list(state())) {
      return entries.filter(entry -> entry.getFileName().toString().startsWith("app-")).toList();
    }
  }

  /** Starts the script by its own path and waits for its end. */
  Result start(String... arguments) throws IOException, InterruptedException {
    return CommandLineProcess.finish(prepare(project.resolve("yumalab"), arguments));
  }

  /** Prepares a start by some path, in {@link #folder()}. */
  ProcessBuilder prepare(Path script, String... arguments) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  /** The values that java printed under a name. */
  static List<String> printed(Result result, String name) {
    String opening = name + " <";
    return Stream.of(result.out().split(">\n", -1))
        .filter(line -> line.startsWith(opening))
        .map(line -> line.substring(opening.length()))
        .toList();
  }

  /** What java was given after the main class. */
  static List<String> applicationArguments(Result result) {
    List<String> all = printed(result, "argument");
    return all.subList(all.indexOf("dev.yumalab.ui.cli.Main") + 1, all.size());
  }

  /** What java was given before the main class. */
  static List<String> jvmFlags(Result result) {
    List<String> all = printed(result, "argument");
    return all.subList(0, all.indexOf("dev.yumalab.ui.cli.Main"));
  }

  static void script(Path file, String content) throws IOException {
    Files.writeString(file, content);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }
}
