package dev.yumalab.ui.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles strategies and packs them into jars, as their authors would. */
final class PluginJars {
  static final String SERVICE = "META-INF/services/dev.yumalab.agents.strategy.StrategyProvider";

  private PluginJars() {}

  /**
   * Makes a jar of one source file and one that names the provider.
   *
   * @param jar the new jar; its folder is made
   * @param source the Java file
   * @param services the folder that holds {@code META-INF}
   */
  static void make(Path jar, Path source, Path services) throws IOException {
    Path classes = Files.createTempDirectory("yumalab-plugin-");
    compile(source, classes);
    pack(jar, classes, services);
    delete(classes);
  }

  /**
   * Makes a jar of one class in the package {@code example}.
   *
   * @param jar the new jar
   * @param name the class's name, which the service file names too
   * @param body its code, without package and imports
   */
  static void make(Path jar, String name, String body) throws IOException {
    Path folder = Files.createTempDirectory("yumalab-plugin-");
    Path source = Files.createDirectories(folder.resolve("src/example")).resolve(name + ".java");
    Files.writeString(
        source,
        "package example;\n"
            + "import dev.yumalab.agents.strategy.*;\n"
            + "import java.util.*;\n"
            + body);
    Path service = folder.resolve("src").resolve(SERVICE);
    Files.createDirectories(service.getParent());
    Files.writeString(service, "example." + name + "\n");
    make(jar, source, folder.resolve("src"));
    delete(folder);
  }

  /** Makes a jar of one provider of one strategy, in the package {@code example}. */
  static void strategy(Path jar, String name, String knobs, String act) throws IOException {
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    make(
        jar,
        type,
        """
        public final class %s implements StrategyProvider {
          public List<StrategyKind> strategies() {
            return List.of(new StrategyKind("%s", "Does what the test wants.", "",
                "advantage_mean", Fidelity.EPOCH, List.of(%s), () -> turn -> { %s }));
          }
        }
        """
            .formatted(type, name, knobs, act));
  }

  private static void compile(Path source, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-cp", System.getProperty("java.class.path"), "-d", classes.toString(), "-proc:none");
    boolean compiled;
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      compiled =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
              .call();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    if (!compiled) {
      throw new AssertionError(source + " does not compile:\n" + messages);
    }
  }

  private static void pack(Path jar, Path classes, Path services) throws IOException {
    Files.createDirectories(jar.getParent());
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out)) {
      add(zip, classes, classes);
      add(zip, services, services.resolve("META-INF"));
    }
  }

  private static void add(JarOutputStream zip, Path root, Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
