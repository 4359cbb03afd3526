package dev.yumalab.scenarios.live;

import java.util.List;

/**
 * What has happened in a run up to a point: numbers of the teams for every epoch, and numbers of
 * the neurons for as many epochs as memory allows, evenly spaced. A view of growing series that
 * stays what it was when it was made. Thread-safe.
 */
public interface LiveHistory {
  /** A number of a team, or of the whole network, at a point. */
  enum Series {
    /** Share of all stake, 0..1. */
    STAKE_SHARE,
    /** Share of the dividends paid, 0..1; NaN at the start. */
    DIVIDEND_SHARE,
    /** Share of the incentive paid, 0..1; NaN at the start. */
    INCENTIVE_SHARE,
    /** Share of all that was paid, 0..1; NaN at the start. */
    EMISSION_SHARE,
    /** Mean trust of its validators, weighted by stake, 0..1; NaN at the start. */
    VALIDATOR_TRUST,
    /** Stake in alpha. */
    STAKE_ALPHA,
    /** Dividends of the epoch for each 1,000 alpha of stake; NaN at the start. */
    DIVIDENDS_PER_1000
  }

  /** The teams, in their order. */
  List<String> teams();

  /** How many points there are: the start, and one for each epoch. */
  int points();

  /** The epoch of a point; 0 for the start. */
  long epoch(int point);

  /** The block of a point. */
  long block(int point);

  /** A number of a team at a point. */
  double get(Series series, int team, int point);

  /** The Gini coefficient of validators' stake at a point, 0..1. */
  double gini(int point);

  /** How many validators hold more than half of the stake at a point. */
  int nakamoto(int point);

  /** How many points the neurons' series have. */
  int neuronPoints();

  /** The epoch of a point of the neurons' series. */
  long neuronEpoch(int point);

  /**
   * A number of a uid at a point of the neurons' series.
   *
   * @return NaN where the uid did not exist
   */
  double neuron(LiveNeurons.Field field, int uid, int point);
}
