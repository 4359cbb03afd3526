package dev.yumalab.agents.world;

import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.agents.strategy.StrategyInstance;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.engine.random.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** An operator of a world: its keys, its strategy, its books. Not thread-safe. */
final class WorldOperator implements Operator {
  private final String name;
  private final int team;
  private final int coldkey;
  private final StrategyInstance strategy;
  private final double phase;
  private final KeyList validators = new KeyList();
  private final KeyList miners = new KeyList();
  private long burnedRao;
  private long earnedRao;
  private long soldRao;
  private long nextTicket;

  /**
   * An operator without hotkeys.
   *
   * @param name a stable path
   * @param team its number
   * @param coldkey of it
   * @param strategy what it does
   * @param phase where in an epoch it likes to act, drawn once
   */
  WorldOperator(String name, int team, int coldkey, StrategyKind strategy, RandomStream phase) {
    this.name = name;
    this.team = team;
    this.coldkey = coldkey;
    this.strategy = new StrategyInstance(strategy, name);
    this.phase = phase.uniform(0);
  }

  @Override
  public String name() {
    return name;
  }

  int team() {
    return team;
  }

  @Override
  public int coldkey() {
    return coldkey;
  }

  StrategyInstance strategy() {
    return strategy;
  }

  /** 0..1: where in an epoch it acts. */
  double phase() {
    return phase;
  }

  @Override
  public int[] validators() {
    return validators.toArray();
  }

  @Override
  public int[] miners() {
    return miners.toArray();
  }

  KeyList validatorKeys() {
    return validators;
  }

  KeyList minerKeys() {
    return miners;
  }

  long burnedRao() {
    return burnedRao;
  }

  void addBurned(long rao) {
    burnedRao += rao;
  }

  long earnedRao() {
    return earnedRao;
  }

  void addEarned(long rao) {
    earnedRao += rao;
  }

  long soldRao() {
    return soldRao;
  }

  void addSold(long rao) {
    soldRao += rao;
  }

  long newTicket() {
    return nextTicket++;
  }

  void save(DataOutput out) throws IOException {
    out.writeLong(burnedRao);
    out.writeLong(earnedRao);
    out.writeLong(soldRao);
    out.writeLong(nextTicket);
    strategy.save(out);
  }

  void load(DataInput in) throws IOException {
    burnedRao = in.readLong();
    earnedRao = in.readLong();
    soldRao = in.readLong();
    nextTicket = in.readLong();
    strategy.load(in);
  }
}
