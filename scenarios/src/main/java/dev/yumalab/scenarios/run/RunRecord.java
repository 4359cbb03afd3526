package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.scenarios.scenario.Scenario;
import java.util.Optional;

/**
 * What is known of a run when its tables are written: what its pictures and pages need besides.
 *
 * @param scenario what ran
 * @param scenarioHash fingerprint of the scenario
 * @param roster who is who
 * @param summary the numbers that sum it up; means where there are several replications
 * @param cabal how a cabal over a recorded network stands, if there is one
 * @param verdict whether the expectation held, if there is one; of replication 0
 * @param stateDigest fingerprint of the final state
 * @param backend what computed the epochs
 * @param version of Yumalab
 * @param replicated what all replications say together, if there are several
 */
public record RunRecord(
    Scenario scenario,
    String scenarioHash,
    Roster roster,
    RunSummary summary,
    Optional<CabalStanding> cabal,
    Optional<Verdict> verdict,
    String stateDigest,
    String backend,
    String version,
    Optional<Replicated> replicated) {

  /** A single run. */
  public RunRecord(
      Scenario scenario,
      String scenarioHash,
      Roster roster,
      RunSummary summary,
      Optional<CabalStanding> cabal,
      Optional<Verdict> verdict,
      String stateDigest,
      String backend,
      String version) {
    this(
        scenario,
        scenarioHash,
        roster,
        summary,
        cabal,
        verdict,
        stateDigest,
        backend,
        version,
        Optional.empty());
  }

  /** The same run as one of several, with their means instead of its own numbers. */
  RunRecord among(Replicated all) {
    return new RunRecord(
        scenario,
        scenarioHash,
        roster,
        all.means(),
        cabal,
        verdict,
        stateDigest,
        backend,
        version,
        Optional.of(all));
  }
}
