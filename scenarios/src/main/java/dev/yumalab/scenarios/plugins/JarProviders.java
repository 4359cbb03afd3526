package dev.yumalab.scenarios.plugins;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.StrategyProvider;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;

/** Finds the strategies that one jar brings, and says in words why it brings none. */
final class JarProviders {
  private static final String SERVICE = "META-INF/services/" + StrategyProvider.class.getName();

  private final Path jar;

  private JarProviders(Path jar) {
    this.jar = jar;
  }

  /**
   * All strategies of a jar, which has a class loader of its own.
   *
   * @throws PluginException if it is no jar, or brings none, or fails while it is asked
   */
  static List<StrategyKind> of(Path jar) throws PluginException {
    return new JarProviders(jar).kinds();
  }

  private List<StrategyKind> kinds() throws PluginException {
    requireService();
    try {
      ClassLoader loader =
          new URLClassLoader(new URL[] {url()}, StrategyProvider.class.getClassLoader());
      List<StrategyKind> kinds = new ArrayList<>();
      for (var provider :
          ServiceLoader.load(StrategyProvider.class, loader).stream()
              // The lab's own providers are found as well.
              .filter(found -> loader.equals(found.type().getClassLoader()))
              .toList()) {
        kinds.addAll(List.copyOf(provider.get().strategies()));
      }
      if (kinds.isEmpty()) {
        throw refused("brings no strategy of its own; its file " + SERVICE + " names none");
      }
      return kinds;
    } catch (ServiceConfigurationError unusable) {
      throw refused(inWords(unusable));
    } catch (RuntimeException | LinkageError | AssertionError failure) {
      throw refused(inWords(failure));
    }
  }

  private URL url() throws PluginException {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw refused("has a name that no URL can hold");
    }
  }

  private void requireService() throws PluginException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.getEntry(SERVICE) == null) {
        throw refused("has no file " + SERVICE + ", which would name what brings its strategies");
      }
    } catch (IOException unreadable) {
      throw refused("is no jar that can be read: " + unreadable.getMessage());
    }
  }

  private static String inWords(Throwable failure) {
    if (failure instanceof ServiceConfigurationError) {
      // Java's text begins with the service's name, which says nothing new.
      String told = failure.getMessage().replace(StrategyProvider.class.getName() + ": ", "");
      Throwable cause = failure.getCause();
      return cause instanceof UnsupportedClassVersionError
          ? inWords(cause)
          : SERVICE + " is wrong: " + told + (cause == null ? "" : ": " + cause);
    }
    return switch (failure) {
      case UnsupportedClassVersionError _ ->
          "is compiled for a newer Java than this one, "
              + Runtime.version().feature()
              + ": compile it with --release "
              + Runtime.version().feature();
      case LinkageError missing ->
          "does not fit this version of Yumalab; compile it against it: " + missing;
      default -> "cannot tell its strategies: " + failure;
    };
  }

  private PluginException refused(String why) {
    return new PluginException(jar + ": " + why);
  }
}
