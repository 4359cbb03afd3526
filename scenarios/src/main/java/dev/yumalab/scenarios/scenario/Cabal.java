package dev.yumalab.scenarios.scenario;

import java.util.Optional;
import java.util.Set;

/**
 * Validators of a recorded network that favour some miners.
 *
 * @param validators uids with recorded weights
 * @param miners uids without; if empty, those that earn least
 * @param selfWeight the part of their weight that the miners get, 0..1
 * @param restake the part of its miners' incentive that is staked again, 0..1
 */
public record Cabal(
    Set<Integer> validators, Optional<Set<Integer>> miners, double selfWeight, double restake) {
  /** Keeps unmodifiable copies. */
  public Cabal {
    validators = Set.copyOf(validators);
    miners = miners.map(Set::copyOf);
  }

  /** The same cabal with its miners named. */
  Cabal with(Set<Integer> chosen) {
    return new Cabal(validators, Optional.of(chosen), selfWeight, restake);
  }
}
