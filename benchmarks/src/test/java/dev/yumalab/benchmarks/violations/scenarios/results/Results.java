package dev.yumalab.benchmarks.violations.scenarios.results;

import dev.yumalab.benchmarks.violations.scenarios.run.Run;
import java.sql.Connection;

/** May know the database, but makes a cycle with run. */
public record Results(Connection connection, Run run) {}
