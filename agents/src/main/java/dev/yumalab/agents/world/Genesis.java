package dev.yumalab.agents.world;

import dev.yumalab.consensus.chain.Chain;
import dev.yumalab.engine.random.RandomStreams;

/** Brings a world's population onto the chain at block 0. */
final class Genesis {
  /** No validator begins with less than this part of the mean. */
  private static final double LEAST = 0.05;

  private Genesis() {}

  /**
   * Registers everybody, team after team, validators first; gives out stake and permits.
   *
   * @param burnRao first price of registration
   */
  static void settle(
      Chain chain, int netuid, Population population, RandomStreams streams, long burnRao) {
    for (int k = 0; k < population.operators(); k++) {
      KeyList validators = population.operator(k).validatorKeys();
      for (int j = 0; j < validators.count(); j++) {
        chain.enrol(netuid, validators.get(j));
      }
    }
    for (int k = 0; k < population.operators(); k++) {
      KeyList miners = population.operator(k).minerKeys();
      for (int j = 0; j < miners.count(); j++) {
        chain.enrol(netuid, miners.get(j));
      }
    }
    for (int team = 0; team < population.teams().size(); team++) {
      endow(chain, netuid, population, team, streams);
    }
    chain.setBurn(netuid, burnRao);
    chain.grantPermits(netuid);
  }

  private static void endow(
      Chain chain, int netuid, Population population, int team, RandomStreams streams) {
    TeamSetup setup = population.teams().get(team);
    double sum = 0;
    for (int k = 0; k < population.operators(); k++) {
      if (population.operator(k).team() == team) {
        for (int j = 0; j < population.operator(k).validatorKeys().count(); j++) {
          sum += part(population.operator(k), j, setup, streams);
        }
      }
    }
    for (int k = 0; k < population.operators(); k++) {
      WorldOperator operator = population.operator(k);
      if (operator.team() == team) {
        if (setup.owner() && k == population.firstOf(team)) {
          chain.setOwner(netuid, population.ownerKey(operator));
        }
        for (int j = 0; j < operator.validatorKeys().count(); j++) {
          long rao = (long) (setup.stakeRao() * (part(operator, j, setup, streams) / sum));
          chain.endow(netuid, operator.coldkey(), operator.validatorKeys().get(j), rao);
        }
      }
    }
  }

  private static double part(
      WorldOperator operator, int validator, TeamSetup setup, RandomStreams streams) {
    double draw =
        streams.stream(operator.name() + "/validator/" + validator, "stake at the start").normal(0);
    return Math.max(LEAST, 1 + setup.stakeSpread() * draw);
  }
}
