package dev.yumalab.benchmarks.violations.export;

import dev.yumalab.benchmarks.violations.gpu.Device;
import java.io.IOException;

/** Breaks the arrows of export, and prints from a library. */
class Printing {
  private final Device device = new Device();

  void out() {
    System.out.println(device);
  }

  void err() {
    System.err.println(device);
  }

  void trace(IOException failure) {
    failure.printStackTrace();
  }
}
