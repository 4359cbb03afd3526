package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.fast.FastKernel;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioNotes;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events at blocks come into force before anything happens at their block. */
class BlockEventsTest {
  private static final String TEAMS = "two-team-cabal";
  private static final String AGENTS = "weight-copier";

  private final EpochKernel kernel = new FastKernel();

  private static Scenario scenario(String name, String... settings) {
    return switch (ScenarioReader.read(ScenarioSource.of(name), List.of(settings))) {
      case ReadResult.Valid valid -> valid.scenario();
      case ReadResult.Invalid invalid -> throw new AssertionError(invalid.listing(9));
    };
  }

  private String digest(Scenario scenario) {
    try (OpenRun run = new OpenRun(scenario, 0, kernel)) {
      while (!run.isAtEnd()) {
        run.step();
      }
      return run.digest();
    }
  }

  private String changed(String name, String at) {
    return digest(scenario(name, "epochs=5", "events=[{" + at + ", set: {subnet.kappa: 0.8}}]"));
  }

  @Test
  void teamsTakeAChangeUpInTheFirstEpochAtItsBlockOrLater() {
    String second = changed(TEAMS, "at_epoch: 2");
    assertThat(changed(TEAMS, "at_block: 361")).isEqualTo(second);
    assertThat(changed(TEAMS, "at_block: 720")).isEqualTo(second);
    assertThat(changed(TEAMS, "at_block: 721")).isEqualTo(changed(TEAMS, "at_epoch: 3"));
    assertThat(changed(TEAMS, "at_block: 721")).isNotEqualTo(second);
    assertThat(changed(TEAMS, "at_block: 1")).isEqualTo(changed(TEAMS, "at_epoch: 1"));
  }

  @Test
  void agentsSeeAChangeFromTheBlockOn() {
    long first;
    try (OpenRun run = new OpenRun(scenario(AGENTS, "epochs=5"), 0, kernel)) {
      while (run.epochs() < 1) {
        run.step();
      }
      first = run.block();
    }
    String second = changed(AGENTS, "at_epoch: 2");
    assertThat(changed(AGENTS, "at_block: " + (first + 1))).isEqualTo(second);
    assertThat(changed(AGENTS, "at_block: " + first)).isEqualTo(changed(AGENTS, "at_epoch: 1"));
    assertThat(changed(AGENTS, "at_block: " + first)).isNotEqualTo(second);
  }

  @Test
  void thePriceFallsByTheOldRuleUntilTheBlockBefore() {
    long plain = burnRao("[]", 200);
    assertThat(burnRao("[{at_block: 201, set: {rules.burn_half_life_blocks: 1}}]", 200))
        .isEqualTo(plain);
    long half = burnRao("[{at_block: 101, set: {rules.burn_half_life_blocks: 1}}]", 100);
    assertThat(half).isEqualTo(burnRao("[]", 100));
    // One block at a half-life of one block: half, as no one has registered.
    assertThat(burnRao("[{at_block: 101, set: {rules.burn_half_life_blocks: 1}}]", 101))
        .isBetween(half / 2 - 2, half / 2 + 2);
  }

  private long burnRao(String events, long block) {
    Scenario scenario = scenario(AGENTS, "epochs=2", "rules.min_burn_rao=1", "events=" + events);
    try (World world = World.of(scenario, 0, kernel)) {
      RunningWorld running = new RunningWorld(scenario, world, () -> {});
      running.passTo(block);
      AgentWorld agents = (AgentWorld) world.network();
      agents.passTo(block);
      return agents.subnet().burnRao();
    }
  }

  @Test
  void anEventThatHardlyComesIsToldOf() {
    assertThat(
            ScenarioNotes.of(
                scenario(
                    AGENTS, "epochs=5", "events=[{at_block: 100_000, set: {subnet.kappa: 0.8}}]")))
        .hasValueSatisfying(
            note -> assertThat(note).contains("block 100000").contains("at about block 1800"));
  }
}
