package dev.yumalab.export.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page finds the pixels of a picture. */
public sealed interface Picture {

  /** The address for an {@code src} attribute, not yet escaped. */
  String address();

  /**
   * A picture inside the page.
   *
   * @param mediaType what the bytes are: {@code image/png} or {@code image/svg+xml}
   * @param base64 the bytes in Base64
   */
  record Embedded(String mediaType, String base64) implements Picture {
    /**
     * Checks that both parts are what they say.
     *
     * @throws IllegalArgumentException when they are not
     */
    public Embedded {
      if (!List.of("image/png", "image/svg+xml").contains(mediaType)) {
        throw new IllegalArgumentException("A page cannot embed a '" + mediaType + "'");
      }
      Base64.getDecoder().decode(base64);
    }

    @Override
    public String address() {
      return "data:" + mediaType + ";base64," + base64;
    }
  }

  /**
   * A picture in a file near the page.
   *
   * @param path from the page's folder, with {@code /} between names, as in {@code figures/a.png}
   */
  record Linked(String path) implements Picture {
    /**
     * Checks that the path stays below the page's folder.
     *
     * @throws IllegalArgumentException when it is empty, absolute, an address, or climbs up
     */
    public Linked {
      boolean climbs = List.of(path.split("/", -1)).contains("..");
      if (path.isBlank() || path.startsWith("/") || climbs || !isPlain(path)) {
        throw new IllegalArgumentException(
            "A picture is linked by a path below the page's folder, such as figures/stake.png,"
                + " not '"
                + path
                + "'");
      }
    }

    private static boolean isPlain(String path) {
      return path.chars().noneMatch(c -> c == ':' || c == '\\' || Character.isISOControl(c));
    }

    @Override
    public String address() {
      try {
        return new URI(null, null, path, null).toASCIIString();
      } catch (URISyntaxException e) {
        throw new IllegalStateException("The path '" + path + "' was checked but is no address", e);
      }
    }
  }

  /** A PNG inside the page. */
  static Picture png(byte[] bytes) {
    return new Embedded("image/png", Base64.getEncoder().encodeToString(bytes));
  }

  /** An SVG inside the page; a browser runs no script of it. */
  static Picture svg(String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    return new Embedded("image/svg+xml", Base64.getEncoder().encodeToString(bytes));
  }

  /** A file below the page's folder. */
  static Picture linked(String path) {
    return new Linked(path);
  }
}
