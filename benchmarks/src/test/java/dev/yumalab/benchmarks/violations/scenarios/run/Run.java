package dev.yumalab.benchmarks.violations.scenarios.run;

import dev.yumalab.benchmarks.violations.scenarios.results.Results;
import java.sql.Connection;

/** Makes a cycle with results, and knows the database. */
public class Run {
  Results results(Connection connection) {
    return new Results(connection, this);
  }
}
