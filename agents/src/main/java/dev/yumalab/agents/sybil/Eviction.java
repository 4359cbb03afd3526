package dev.yumalab.agents.sybil;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Fleet;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.strategy.Turn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Registers as many immune newcomers at once as have to come before a chosen miner is the next to
 * be pruned, and one more (family A6). It does so only where the whole lot is within its budget and
 * the chain would get as far: when no more than a few neurons are left that are not immune, the
 * chain prunes immune ones, the attacker's own first. The price of the last one is the first times
 * 1.26 for each that came before.
 *
 * <p>Source: {@code subnets/registration.rs}, {@code get_neuron_to_prune}.
 */
final class Eviction implements Strategy {
  private static final int VERSION = 1;
  private static final int NOBODY = -1;

  static final Knob.Whole TARGET_RANK =
      new Knob.Whole(
          "target_rank",
          0,
          4_095,
          0,
          "miners",
          "How many of the paid miners earn less than the one it wants to be pruned.");

  static final StrategyKind KIND =
      new StrategyKind(
          "eviction",
          "Registers newcomers until a chosen miner of others is pruned.",
          "A6",
          "incentive_share_mean",
          Fidelity.EPOCH,
          List.of(TARGET_RANK, Fleet.LIMIT_TAO, Fleet.BUDGET_TAO),
          Eviction::new);

  private int target = NOBODY;

  @Override
  public void act(Turn turn) {
    Fleet fleet = Fleet.ofMiners(turn);
    fleet.serveWhereRegistered();
    PublicSubnet subnet = turn.subnet();
    if (target == NOBODY) {
      target = chosen(turn);
    }
    int uid = target == NOBODY ? NOBODY : subnet.uid(target);
    if (uid < 0 || subnet.isImmune(uid)) {
      return;
    }
    int needed = needed(subnet, uid);
    double cost = Fleet.costRao(subnet, needed);
    if (needed > 0 && cost <= fleet.leftRao()) {
      fleet.enlist(needed, Fleet.rao(turn.settings().get(Fleet.LIMIT_TAO)), fleet.leftRao());
    }
  }

  /** The order in which neurons are pruned. */
  private static Comparator<Integer> worstFirst(PublicSubnet subnet) {
    return Comparator.<Integer>comparingLong(subnet::emissionRao)
        .thenComparingLong(subnet::registeredAt)
        .thenComparingInt(Integer::intValue);
  }

  private static int chosen(Turn turn) {
    PublicSubnet subnet = turn.subnet();
    return IntStream.range(0, subnet.neurons())
        .filter(uid -> subnet.incentive(uid) > 0 && uid != subnet.ownerUid())
        .filter(uid -> subnet.coldkey(uid) != turn.operator().coldkey())
        .boxed()
        .sorted(worstFirst(subnet))
        .skip(turn.settings().get(TARGET_RANK))
        .findFirst()
        .map(subnet::hotkey)
        .orElse(NOBODY);
  }

  /** How many registrations prune a uid as the last one; 0 where the chain would not get there. */
  private static int needed(PublicSubnet subnet, int target) {
    Comparator<Integer> order = worstFirst(subnet);
    int unprotected = 0;
    int before = 0;
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      if (!subnet.isImmune(uid) && uid != subnet.ownerUid()) {
        unprotected++;
        before += order.compare(uid, target) < 0 ? 1 : 0;
      }
    }
    boolean isReached = unprotected - before > subnet.minNonImmuneUids();
    return isReached ? subnet.maxNeurons() - subnet.neurons() + before + 1 : 0;
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(target);
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of an eviction has another version");
    }
    target = in.readInt();
  }
}
