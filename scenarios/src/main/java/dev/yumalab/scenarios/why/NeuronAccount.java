package dev.yumalab.scenarios.why;

import dev.yumalab.consensus.epoch.EpochOutput.Intermediate;
import dev.yumalab.consensus.epoch.Explanation;
import dev.yumalab.consensus.epoch.MinerColumn;
import dev.yumalab.consensus.epoch.SparseRows;
import dev.yumalab.scenarios.why.UnexplainableException.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * An epoch as one uid lived it: with whom it had to do, and the steps with one of them.
 *
 * @param uid whose account
 * @param role as what
 * @param partners as a validator the miners of its largest weights; as a miner the validators of
 *     the largest active stake
 * @param explanation of the uid and the partner that was asked for, or the first
 */
public record NeuronAccount(
    int uid, Role role, List<Explanation> partners, Explanation explanation) {
  /** How many partners are told. */
  private static final int MOST_PARTNERS = 10;

  /** What a uid is in an account. */
  public enum Role {
    /** It sets weights. */
    VALIDATOR,
    /** It is weighted. */
    MINER
  }

  /** Copies the list. */
  public NeuronAccount {
    partners = List.copyOf(partners);
  }

  /**
   * The account of a uid: as a validator if it is one, or if a miner is named.
   *
   * @param miner the miner for which the steps are told
   * @throws UnexplainableException if the epoch has no such uid
   */
  public static NeuronAccount of(ReplayedEpoch epoch, int uid, OptionalInt miner)
      throws UnexplainableException {
    requireUid(epoch, uid);
    if (miner.isPresent()) {
      requireUid(epoch, miner.getAsInt());
    }
    return miner.isPresent() || epoch.roster().isValidator(uid)
        ? ofValidator(epoch, uid, miner)
        : ofMiner(epoch, uid);
  }

  private static void requireUid(ReplayedEpoch epoch, int uid) throws UnexplainableException {
    int neurons = epoch.explained().neurons();
    if (uid < 0 || uid >= neurons) {
      throw new UnexplainableException(
          Reason.QUESTION,
          "uid %d is not in the network, which has the uids 0..%d in epoch %d"
              .formatted(uid, neurons - 1, epoch.epoch()));
    }
  }

  private static NeuronAccount ofValidator(ReplayedEpoch epoch, int uid, OptionalInt miner) {
    List<Explanation> partners = new ArrayList<>();
    for (int partner : largestMiners(epoch, uid)) {
      partners.add(epoch.explained().explain(uid, partner));
    }
    int chosen = miner.orElseGet(() -> partners.isEmpty() ? uid : partners.getFirst().miner());
    return new NeuronAccount(uid, Role.VALIDATOR, partners, epoch.explained().explain(uid, chosen));
  }

  private static List<Integer> largestMiners(ReplayedEpoch epoch, int uid) {
    SparseRows weights =
        epoch.explained().output().intermediate(Intermediate.WEIGHTS_NORM).orElseThrow();
    Map<Integer, Long> byMiner = new LinkedHashMap<>();
    for (int k = 0; k < weights.length(uid); k++) {
      byMiner.put(weights.column(uid, k), weights.value(uid, k));
    }
    return byMiner.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_PARTNERS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static NeuronAccount ofMiner(ReplayedEpoch epoch, int uid) {
    List<Explanation> partners =
        epoch.explained().column(uid).votes().stream()
            .sorted(
                Comparator.comparingLong(MinerColumn.Vote::stake)
                    .reversed()
                    .thenComparingInt(MinerColumn.Vote::validator))
            .limit(MOST_PARTNERS)
            .map(vote -> epoch.explained().explain(vote.validator(), uid))
            .toList();
    int chosen =
        partners.isEmpty()
            ? IntStream.of(epoch.roster().validatorUids()).findFirst().orElse(uid)
            : partners.getFirst().validator();
    return new NeuronAccount(uid, Role.MINER, partners, epoch.explained().explain(chosen, uid));
  }
}
