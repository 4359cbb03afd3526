package dev.yumalab.agents.world;

import java.util.Arrays;

/** A growing list of hotkeys. Not thread-safe. */
final class KeyList {
  private int[] keys = new int[4];
  private int count;

  void add(int key) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
    }
    keys[count++] = key;
  }

  int count() {
    return count;
  }

  int get(int k) {
    return keys[k];
  }

  int[] toArray() {
    return Arrays.copyOf(keys, count);
  }
}
