package dev.yumalab.scenarios.live;

import dev.yumalab.agents.network.Roster;
import java.util.List;
import java.util.Map;

/** Who is in a network and what the last epoch gave, by uid. Immutable and thread-safe. */
public final class LiveNeurons {
  /** A number of each uid. */
  public enum Field {
    /** Share of all stake, 0..1. */
    STAKE_SHARE,
    /** The stake-weighted median of the weights on it, 0..1. */
    CONSENSUS,
    /** Share of the miners' emission, 0..1. */
    INCENTIVE,
    /** Share of the validators' emission, 0..1. */
    DIVIDENDS,
    /** What remains of its weights after clipping, 0..1. */
    VALIDATOR_TRUST,
    /** True quality of what it serves, 0..1; NaN where it serves nothing or nobody models it. */
    QUALITY
  }

  private final Roster roster;
  private final long[] stakeRao;
  private final long[] incentiveRao;
  private final long[] dividendsRao;
  private final boolean[] permits;
  private final Map<Field, double[]> fields;
  private final int[] operators;
  private final List<String> operatorNames;

  /**
   * Numbers without a copy; nobody changes the arrays afterwards.
   *
   * @param roster who is who
   * @param stakeRao stake, rao
   * @param incentiveRao what the last epoch paid as incentive, rao
   * @param dividendsRao what the last epoch paid as dividend, rao
   * @param permits who holds a validator permit
   * @param fields all fields, by uid
   * @param operators the number of each uid's operator, from 0
   * @param operatorNames the names of the operators
   */
  LiveNeurons(
      Roster roster,
      long[] stakeRao,
      long[] incentiveRao,
      long[] dividendsRao,
      boolean[] permits,
      Map<Field, double[]> fields,
      int[] operators,
      List<String> operatorNames) {
    this.roster = roster;
    this.stakeRao = stakeRao;
    this.incentiveRao = incentiveRao;
    this.dividendsRao = dividendsRao;
    this.permits = permits;
    this.fields = Map.copyOf(fields);
    this.operators = operators;
    this.operatorNames = List.copyOf(operatorNames);
  }

  /** Number of uids. */
  public int size() {
    return stakeRao.length;
  }

  /** Teams and roles. */
  public Roster roster() {
    return roster;
  }

  /** The name of a uid's team. */
  public String team(int uid) {
    return roster.teams().get(roster.teamOf(uid));
  }

  /** Stake in rao. */
  public long stakeRao(int uid) {
    return stakeRao[uid];
  }

  /** What the last epoch paid a uid as incentive, rao. */
  public long incentiveRao(int uid) {
    return incentiveRao[uid];
  }

  /** What the last epoch paid a uid as dividend, rao. */
  public long dividendsRao(int uid) {
    return dividendsRao[uid];
  }

  /** Whether a uid holds a validator permit. */
  public boolean hasPermit(int uid) {
    return permits[uid];
  }

  /** A number of a uid. */
  public double get(Field field, int uid) {
    return fields.get(field)[uid];
  }

  /** The number of a uid's operator, from 0: who runs it. */
  public int operator(int uid) {
    return operators[uid];
  }

  /** The names of the operators; without operators of their own, the teams. */
  public List<String> operatorNames() {
    return operatorNames;
  }
}
