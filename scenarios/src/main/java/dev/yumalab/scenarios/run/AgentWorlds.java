package dev.yumalab.scenarios.run;

import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.agents.world.WorldSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import dev.yumalab.scenarios.scenario.AgentGroup;
import dev.yumalab.scenarios.scenario.Agents;
import dev.yumalab.scenarios.scenario.LiquidAlpha;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.Subnet;

/** Turns a scenario of agents into what their world is told. */
final class AgentWorlds {
  private AgentWorlds() {}

  /** What the world is made of. */
  static WorldSetup setup(Scenario scenario) {
    Agents agents = scenario.agents().orElseThrow();
    return new WorldSetup(
        rules(scenario),
        agents.burnRao(),
        agents.stakeThresholdRao(),
        scenario.fidelity(),
        agents.mempool(),
        agents.queries(),
        agents.groups().stream().map(AgentGroup::setup).toList());
  }

  /**
   * Brings what the scenario changes into the world; what the subnet's owner has changed stays.
   *
   * @param before what was in force until now
   */
  static void apply(Scenario before, Scenario inForce, AgentWorld world) {
    SubnetHyperparameters old = rules(before);
    SubnetHyperparameters rules = rules(inForce);
    for (Hyperparameter rule : Hyperparameter.values()) {
      if (rules.get(rule) != old.get(rule)) {
        world.setRule(rule, rules.get(rule));
      }
    }
    Agents agents = inForce.agents().orElseThrow();
    for (int group = 0; group < agents.groups().size(); group++) {
      world.setSettings(group, agents.groups().get(group).setup().settings());
    }
  }

  private static SubnetHyperparameters rules(Scenario scenario) {
    Subnet subnet = scenario.subnet();
    LiquidAlpha liquid = subnet.liquidAlpha();
    return scenario
        .agents()
        .orElseThrow()
        .rules()
        .with(Hyperparameter.TEMPO, subnet.tempoBlocks())
        .with(Hyperparameter.MAX_ALLOWED_UIDS, subnet.neurons())
        .with(Hyperparameter.MAX_ALLOWED_VALIDATORS, subnet.validators())
        .with(Hyperparameter.KAPPA, subnet.kappaU16())
        .with(Hyperparameter.BONDS_PENALTY, subnet.bondsPenaltyU16())
        .with(Hyperparameter.BONDS_MOVING_AVERAGE, subnet.bondsMovingAverage())
        .with(Hyperparameter.YUMA3, subnet.yuma() == 3 ? 1 : 0)
        .with(Hyperparameter.LIQUID_ALPHA, liquid.enabled() ? 1 : 0)
        .with(Hyperparameter.ALPHA_LOW, liquid.lowU16())
        .with(Hyperparameter.ALPHA_HIGH, liquid.highU16())
        .with(Hyperparameter.ALPHA_SIGMOID_STEEPNESS, liquid.sigmoidSteepness());
  }
}
