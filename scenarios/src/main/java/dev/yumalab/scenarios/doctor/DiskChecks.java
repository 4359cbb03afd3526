package dev.yumalab.scenarios.doctor;

import dev.yumalab.scenarios.results.Parquet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whether results can be written, and whether the database that makes Parquet files loads. */
final class DiskChecks {
  /** A run of 512 neurons leaves some MB, and DuckDB unpacks a library of less than 100 MB. */
  private static final long ENOUGH_BYTES = 200L << 20;

  private DiskChecks() {}

  static List<Check> all(Path workingFolder, Path temporaryFolder) {
    return List.of(
        folder(
            "working folder",
            workingFolder,
            "Results go below it unless --out says otherwise: choose another --out."),
        folder(
            "temporary folder",
            temporaryFolder,
            "DuckDB unpacks its library there: YUMALAB_JAVA_OPTS=-Djava.io.tmpdir=DIR names"
                + " another, which must exist."),
        database());
  }

  /** Whether a folder can be written, and how much room it has. */
  static Check folder(String name, Path folder, String advice) {
    Map<String, Object> facts = Ordered.map("path", folder.toString());
    try {
      Files.delete(Files.createTempFile(folder, ".yumalab-doctor-", ""));
      facts.put("writable", true);
      long free = Files.getFileStore(folder).getUsableSpace();
      facts.put("free_bytes", free);
      String finding = "%s can be written, %s free".formatted(folder, Bytes.text(free));
      return free >= ENOUGH_BYTES
          ? Check.ok(name, finding, facts)
          : Check.problem(name, finding + ", which is little", advice, facts);
    } catch (IOException failure) {
      facts.put("writable", false);
      return Check.problem(name, "%s cannot be written".formatted(folder), advice, facts);
    }
  }

  private static Check database() {
    try {
      String version = Parquet.databaseVersion();
      return Check.ok("DuckDB", version + " loads", Ordered.map("version", version));
    } catch (IOException failure) {
      return Check.problem(
          "DuckDB",
          failure.getMessage(),
          "Parquet files cannot be written. The temporary folder must be writable and not mounted"
              + " noexec, and the system one that DuckDB has a library for.",
          Map.of());
    }
  }
}
