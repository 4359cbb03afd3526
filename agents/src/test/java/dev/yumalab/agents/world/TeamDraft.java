package dev.yumalab.agents.world;

import dev.yumalab.agents.miner.MinerPlan;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.strategy.StrategyKind;
import java.util.Optional;

/** Writes teams for trials, one property at a time. */
public final class TeamDraft {
  private final String name;
  private StrategyKind kind;
  private Settings settings;
  private int operators = 1;
  private int validators;
  private int servers;
  private double stake;
  private double spread = 0.3;
  private double freeTao;
  private double quality = 0.5;
  private double qualitySpread = 0.15;
  private double drift;
  private double costTao;
  private double noise = 0.05;
  private Optional<String> coalition = Optional.empty();
  private boolean adversary;
  private boolean owner;

  private TeamDraft(String name, String strategy) {
    this.name = name;
    kind = Trial.kind(strategy);
    settings = kind.defaults();
  }

  /** A team of one operator without keys. */
  public static TeamDraft team(String name, String strategy) {
    return new TeamDraft(name, strategy);
  }

  /** What it plays, if not by default. */
  public TeamDraft with(Settings changed) {
    settings = changed;
    return this;
  }

  /** Its operators. */
  public TeamDraft operators(int count) {
    operators = count;
    return this;
  }

  /** Its validators, with a share of 10^6 alpha. */
  public TeamDraft validators(int count, double share) {
    validators = count;
    stake = share;
    return this;
  }

  /** How unequal the stakes are. */
  public TeamDraft spread(double relative) {
    spread = relative;
    return this;
  }

  /** Its miners. */
  public TeamDraft servers(int count) {
    servers = count;
    return this;
  }

  /** What its miners are like. */
  public TeamDraft quality(double mean, double stddev) {
    quality = mean;
    qualitySpread = stddev;
    return this;
  }

  /** By how much the quality of its miners walks in an epoch. */
  public TeamDraft drift(double stddev) {
    drift = stddev;
    return this;
  }

  /** What serving costs in an epoch. */
  public TeamDraft cost(double tao) {
    costTao = tao;
    return this;
  }

  /** Free TAO of each operator. */
  public TeamDraft free(double tao) {
    freeTao = tao;
    return this;
  }

  /** The noise of its validators' estimates. */
  public TeamDraft noise(double stddev) {
    noise = stddev;
    return this;
  }

  /** Its coalition. */
  public TeamDraft in(String named) {
    coalition = Optional.of(named);
    return this;
  }

  /** Lets it pass where the mempool lets adversaries pass. */
  public TeamDraft adversary() {
    adversary = true;
    return this;
  }

  /** Lets it own the subnet. */
  public TeamDraft owner() {
    owner = true;
    return this;
  }

  /** The team. */
  public TeamSetup build() {
    return new TeamSetup(
        name,
        operators,
        validators,
        servers,
        (long) (stake * 1e15),
        spread,
        (long) (freeTao * 1e9),
        kind,
        settings,
        new MinerPlan(
            drift > 0 ? MinerPlan.QualityProcess.DRIFTING : MinerPlan.QualityProcess.STATIC,
            quality,
            qualitySpread,
            drift,
            0,
            0,
            1,
            1,
            costTao,
            4,
            500),
        new TeamSetup.Evaluation(noise, 0),
        1,
        coalition,
        adversary,
        owner);
  }
}
