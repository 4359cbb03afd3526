package dev.yumalab.scenarios.plugins;

/** Plugins cannot be used; the message says to a person which and why. */
public final class PluginException extends Exception {
  private static final long serialVersionUID = 1L;

  PluginException(String message) {
    super(message);
  }
}
