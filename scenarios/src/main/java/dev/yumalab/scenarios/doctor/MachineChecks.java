package dev.yumalab.scenarios.doctor;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/** Processors, memory, operating system. */
final class MachineChecks {
  /** A run of 4,096 neurons with its figures takes less. */
  private static final long ENOUGH_HEAP_BYTES = 512L << 20;

  private MachineChecks() {}

  static List<Check> all() {
    return List.of(
        system(),
        processors(Runtime.getRuntime().availableProcessors()),
        memory(Runtime.getRuntime().maxMemory()));
  }

  private static Check system() {
    Map<String, Object> facts =
        Ordered.map(
            "name",
            System.getProperty("os.name"),
            "version",
            System.getProperty("os.version"),
            "architecture",
            System.getProperty("os.arch"));
    return Check.ok(
        "system",
        "%s %s on %s".formatted(facts.get("name"), facts.get("version"), facts.get("architecture")),
        facts);
  }

  private static Check processors(int count) {
    return Check.ok("processors", Integer.toString(count), Ordered.map("available", (long) count));
  }

  static Check memory(long heapLimitBytes) {
    Map<String, Object> facts = Ordered.map("heap_limit_bytes", heapLimitBytes);
    String finding = "heap up to " + Bytes.text(heapLimitBytes);
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean machine) {
      facts.put("machine_bytes", machine.getTotalMemorySize());
      facts.put("free_bytes", machine.getFreeMemorySize());
      finding += ", machine " + Bytes.text(machine.getTotalMemorySize());
    }
    return heapLimitBytes >= ENOUGH_HEAP_BYTES
        ? Check.ok("memory", finding, facts)
        : Check.note(
            "memory",
            finding,
            "Large scenarios may run out of memory: YUMALAB_JAVA_OPTS=-Xmx2g gives 2 GB.",
            facts);
  }
}
