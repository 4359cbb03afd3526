package dev.yumalab.agents.strategy;

import java.util.Arrays;
import java.util.List;

/** Weights on the uids of a subnet, before they become a row. Not thread-safe. */
public final class Rating {
  private final double[] weights;

  private Rating(int neurons) {
    weights = new double[neurons];
  }

  /** No weight on anybody. */
  public static Rating none(PublicSubnet subnet) {
    return new Rating(subnet.neurons());
  }

  /**
   * Weights by what the operator knows of quality: the estimate to a power. Who is not known yet
   * gets none.
   *
   * @param sharpness the power; 1 is proportional, more rewards the best more
   */
  public static Rating byQuality(Turn turn, double sharpness) {
    Rating rating = none(turn.subnet());
    Scores scores = turn.scores();
    for (int uid = 0; uid < rating.weights.length; uid++) {
      double quality = scores.quality(uid);
      if (quality > 0) {
        rating.weights[uid] = sharpness == 1 ? quality : StrictMath.pow(quality, sharpness);
      }
    }
    return rating.normalised();
  }

  /**
   * Weight 1 on each miner of the operator's own side: of its coalition, or of the operator alone
   * where it has none.
   */
  public static Rating ofOwnSide(Turn turn) {
    Rating rating = none(turn.subnet());
    turn.coalition()
        .map(Coalition::members)
        .orElse(List.of(turn.operator()))
        .forEach(member -> rating.favour(turn.subnet(), member));
    return rating;
  }

  /** Sets weight 1 on each registered miner of an operator. */
  public Rating favour(PublicSubnet subnet, Operator operator) {
    for (int hotkey : operator.miners()) {
      int uid = subnet.uid(hotkey);
      if (uid >= 0) {
        weights[uid] = 1;
      }
    }
    return this;
  }

  /** The weight on a uid. */
  public double get(int uid) {
    return weights[uid];
  }

  /** Sets the weight on a uid, 0 or more. */
  public Rating set(int uid, double weight) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a weight is 0 or more, not " + weight);
    }
    weights[uid] = weight;
    return this;
  }

  /** How many uids there are. */
  public int neurons() {
    return weights.length;
  }

  /** The sum of all weights. */
  public double sum() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** Scales the weights to sum 1; where there are none they stay 0. */
  public Rating normalised() {
    double sum = sum();
    if (sum > 0) {
      for (int uid = 0; uid < weights.length; uid++) {
        weights[uid] /= sum;
      }
    }
    return this;
  }

  /**
   * Mixes with another rating: (1 - part) of this, part of the other.
   *
   * @param other of the same subnet
   * @param part 0..1
   */
  public Rating mixed(Rating other, double part) {
    for (int uid = 0; uid < weights.length; uid++) {
      weights[uid] = (1 - part) * weights[uid] + part * other.weights[uid];
    }
    return this;
  }

  /**
   * Gives a part of all weight to favoured uids and the rest to the others, in the proportions that
   * each has among its own. Where one of the two has no weight the other gets all.
   *
   * @param favoured of the same subnet; uids with weight in it are favoured, by that weight
   * @param part 0..1
   */
  public Rating favouring(Rating favoured, double part) {
    for (int uid = 0; uid < weights.length; uid++) {
      if (favoured.weights[uid] > 0) {
        weights[uid] = 0;
      }
    }
    double others = sum();
    double favours = favoured.sum();
    double given = favours == 0 ? 0 : others == 0 ? 1 : part;
    for (int uid = 0; uid < weights.length; uid++) {
      weights[uid] =
          favoured.weights[uid] > 0
              ? given * favoured.weights[uid] / favours
              : others == 0 ? 0 : (1 - given) * weights[uid] / others;
    }
    return this;
  }

  /** Sets these weights for all validators of the operator; does nothing where there are none. */
  public void sendFromAll(Turn turn) {
    for (int hotkey : turn.operator().validators()) {
      send(turn.orders(), hotkey);
    }
  }

  /** The uids with weight, ascending. */
  public int[] uids() {
    int count = 0;
    int[] uids = new int[weights.length];
    for (int uid = 0; uid < weights.length; uid++) {
      if (weights[uid] > 0) {
        uids[count++] = uid;
      }
    }
    return Arrays.copyOf(uids, count);
  }

  /**
   * The weights of some uids.
   *
   * @param uids for instance {@link #uids}
   */
  public double[] of(int[] uids) {
    double[] chosen = new double[uids.length];
    for (int k = 0; k < uids.length; k++) {
      chosen[k] = weights[uids[k]];
    }
    return chosen;
  }

  /**
   * Sets these weights for a validator; does nothing where there are none.
   *
   * @param orders of the operator
   * @param hotkey of the validator
   */
  public void send(Orders orders, int hotkey) {
    int[] uids = uids();
    if (uids.length > 0) {
      orders.setWeights(hotkey, uids, of(uids));
    }
  }
}
