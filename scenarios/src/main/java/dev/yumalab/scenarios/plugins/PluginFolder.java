package dev.yumalab.scenarios.plugins;

import dev.yumalab.agents.strategy.PluginJar;
import dev.yumalab.agents.strategy.Strategies;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Strategies from the jars of a folder. */
public final class PluginFolder {
  private static final String ENDING = ".jar";

  private PluginFolder() {}

  /**
   * The lab's strategies and those of plugins. The jars stay open as long as the process runs,
   * since strategies load their classes when they need them.
   *
   * @param place a folder with jars, not below it; or one jar
   * @param lab the strategies that are there without plugins
   * @throws PluginException if there is no jar, one cannot be used, or two contradict each other
   */
  public static Strategies strategies(Path place, Strategies lab) throws PluginException {
    List<StrategyKind> kinds = new ArrayList<>();
    for (Path jar : jars(place)) {
      PluginJar named = new PluginJar(jar.getFileName().toString(), digest(jar));
      for (StrategyKind kind : JarProviders.of(jar)) {
        kinds.add(kind.from(named));
      }
    }
    try {
      return lab.and(kinds);
    } catch (IllegalArgumentException contradiction) {
      throw new PluginException(place + ": " + contradiction.getMessage());
    }
  }

  private static List<Path> jars(Path place) throws PluginException {
    if (Files.isRegularFile(place) && isJar(place)) {
      return List.of(place);
    }
    if (!Files.exists(place)) {
      throw new PluginException(place + ": no such folder or jar");
    }
    if (!Files.isDirectory(place)) {
      throw new PluginException(place + ": is neither a folder nor a jar");
    }
    try (Stream<Path> entries = Files.list(place)) {
      List<Path> jars = entries.filter(PluginFolder::isJar).sorted().toList();
      if (jars.isEmpty()) {
        throw new PluginException(place + ": the folder holds no jar (a file that ends in .jar)");
      }
      return jars;
    } catch (IOException unreadable) {
      throw new PluginException(place + ": the folder cannot be read: " + unreadable.getMessage());
    }
  }

  private static boolean isJar(Path file) {
    return file.getFileName() != null
        && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  private static String digest(Path jar) throws PluginException {
    if (!Files.isRegularFile(jar)) {
      throw new PluginException(jar + ": is not a regular file");
    }
    try {
      return Sha256.ofFile(jar);
    } catch (IOException unreadable) {
      throw new PluginException(jar + ": cannot be read: " + unreadable.getMessage());
    }
  }
}
