package dev.yumalab.agents.market;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Mines while it pays. It registers one more miner when the mean pay of those who are paid, over
 * its horizon and less the epochs in which nobody can have rated it yet, exceeds the burn and the
 * cost of serving; a miner that earns less than it costs for longer than its patience stops serving
 * for good. What stops entry is the price: it rises with each registration and halves when nobody
 * comes.
 *
 * <p>Source: {@code subnets/registration.rs}, the burn; break-even = burn / income per epoch.
 */
final class MarketMiner implements Strategy {
  private static final int VERSION = 1;
  private static final double RAO_PER_TAO = 1e9;
  private static final int HAS_LEFT = -1;

  static final Knob.Whole MOST_MINERS =
      new Knob.Whole(
          "most_miners", 0, 4_096, 8, "miners", "How many miners an operator runs at most.");

  static final Knob.Whole HORIZON_EPOCHS =
      new Knob.Whole(
          "horizon_epochs", 1, 100_000, 60, "epochs", "How long a new miner is expected to earn.");

  static final Knob.Whole PATIENCE_EPOCHS =
      new Knob.Whole(
          "patience_epochs",
          0,
          100_000,
          10,
          "epochs",
          "How many epochs of loss it bears in a row.");

  static final Knob.Decimal ALPHA_PRICE_TAO =
      new Knob.Decimal(
          "alpha_price_tao", 0, 1_000, 1, "TAO per alpha", "What it believes alpha is worth.");

  static final StrategyKind KIND =
      new StrategyKind(
          "market-miner",
          "Mines while it pays: enters above the cost of burn and serving, leaves below.",
          "",
          "uids_end",
          Fidelity.EPOCH,
          List.of(MOST_MINERS, HORIZON_EPOCHS, PATIENCE_EPOCHS, ALPHA_PRICE_TAO),
          MarketMiner::new);

  /** Epochs of loss in a row by hotkey, of those that have had a uid; -1 has left. */
  private final Map<Integer, Integer> losses = new TreeMap<>();

  private long seenEpoch = -1;

  @Override
  public void act(Turn turn) {
    boolean isNewEpoch = turn.epoch() != seenEpoch;
    seenEpoch = turn.epoch();
    int working = 0;
    int hotkeyToUse = -1;
    for (int hotkey : turn.operator().miners()) {
      int uid = turn.subnet().uid(hotkey);
      if (uid >= 0) {
        judge(turn, hotkey, uid, isNewEpoch);
      } else if (losses.containsKey(hotkey)) {
        losses.put(hotkey, HAS_LEFT);
      } else {
        hotkeyToUse = hotkey;
      }
      boolean works = uid >= 0 && losses.get(hotkey) != HAS_LEFT;
      turn.orders().serve(hotkey, works);
      working += works ? 1 : 0;
    }
    if (working < turn.settings().get(MOST_MINERS)) {
      enter(turn, hotkeyToUse);
    }
  }

  /** Counts the epochs in which a miner that could have been rated earned less than it costs. */
  private void judge(Turn turn, int hotkey, int uid, boolean isNewEpoch) {
    int before = losses.getOrDefault(hotkey, 0);
    PublicSubnet subnet = turn.subnet();
    long age = subnet.lastEpochBlock() - subnet.registeredAt(uid);
    boolean isRated = age > unpaidEpochs(subnet) * subnet.tempoBlocks();
    if (before == HAS_LEFT || !isNewEpoch || !isRated) {
      losses.put(hotkey, before);
      return;
    }
    double income = subnet.emissionRao(uid) / RAO_PER_TAO * turn.settings().get(ALPHA_PRICE_TAO);
    int now = income < turn.servingCostTao() ? before + 1 : 0;
    losses.put(hotkey, now > turn.settings().get(PATIENCE_EPOCHS) ? HAS_LEFT : now);
  }

  /** Epochs before anybody's weights on a newcomer can count. */
  private static long unpaidEpochs(PublicSubnet subnet) {
    return subnet.commitReveal() ? 1 + subnet.revealPeriodEpochs() : 1;
  }

  private void enter(Turn turn, int waiting) {
    PublicSubnet subnet = turn.subnet();
    long horizon = turn.settings().get(HORIZON_EPOCHS);
    double income =
        meanPayRao(subnet)
            / RAO_PER_TAO
            * turn.settings().get(ALPHA_PRICE_TAO)
            * Math.max(0, horizon - unpaidEpochs(subnet));
    double worth = income - turn.servingCostTao() * horizon;
    long limit = Math.min(turn.freeRao(), Fleet.rao(worth));
    if (worth > 0 && subnet.burnRao() < limit) {
      int hotkey = waiting >= 0 ? waiting : turn.orders().newMiner();
      turn.orders().register(hotkey, limit);
      turn.orders().serve(hotkey, true);
    }
  }

  /** What a neuron with incentive was given in the last epoch, on average. */
  private static double meanPayRao(PublicSubnet subnet) {
    double sum = 0;
    int paid = 0;
    for (int uid = 0; uid < subnet.neurons(); uid++) {
      if (subnet.incentive(uid) > 0) {
        sum += subnet.emissionRao(uid);
        paid++;
      }
    }
    return paid == 0 ? 0 : sum / paid;
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(seenEpoch);
    out.writeInt(losses.size());
    for (Map.Entry<Integer, Integer> entry : losses.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeInt(entry.getValue());
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a market miner has another version");
    }
    seenEpoch = in.readLong();
    losses.clear();
    for (int left = in.readInt(); left > 0; left--) {
      int hotkey = in.readInt();
      losses.put(hotkey, in.readInt());
    }
  }
}
