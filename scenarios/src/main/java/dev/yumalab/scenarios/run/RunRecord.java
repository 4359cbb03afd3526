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
 * @param summary the numbers that sum it up
 * @param cabal how a cabal over a recorded network stands, if there is one
 * @param verdict whether the expectation held, if there is one
 * @param stateDigest fingerprint of the final state
 * @param backend what computed the epochs
 * @param version of Yumalab
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
    String version) {}
