package dev.yumalab.agents.world;

import dev.yumalab.consensus.chain.Extrinsic;
import dev.yumalab.consensus.chain.SubnetView;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import java.util.function.Consumer;

/**
 * What becomes of what miners earn: part of it is staked to the operator's validators, the rest is
 * sold. Not thread-safe.
 */
final class Earnings {
  private final SubnetView view;
  private final Population population;

  Earnings(SubnetView view, Population population) {
    this.view = view;
    this.population = population;
  }

  /** Books to operators what an epoch has given their uids. */
  void book(EpochOutput output) {
    for (int uid = 0; uid < view.neurons(); uid++) {
      long rao =
          output.get(EpochField.SERVER_EMISSION, uid)
              + output.get(EpochField.VALIDATOR_EMISSION, uid);
      if (rao > 0) {
        population.operator(population.operatorOf(view.hotkey(uid))).addEarned(rao);
      }
    }
  }

  /**
   * Sends what moves an operator's earnings from its miners to where they are to go.
   *
   * @param send takes the extrinsics, in order
   */
  void move(WorldOperator operator, Consumer<Extrinsic> send) {
    double restake = population.teamOf(operator).restake();
    int validators = registered(operator.validatorKeys());
    boolean stays = restake == 1 && validators == 0;
    if (stays) {
      return;
    }
    long earned = 0;
    for (int k = 0; k < operator.minerKeys().count(); k++) {
      int hotkey = operator.minerKeys().get(k);
      long rao = view.stakedRao(hotkey, operator.coldkey());
      if (rao >= LEAST_RAO) {
        send.accept(new Extrinsic.RemoveStake(view.netuid(), operator.coldkey(), hotkey, rao));
        earned += rao;
      }
    }
    long restaked = (long) (earned * restake);
    if (validators == 0) {
      restaked = 0;
    }
    long each = validators == 0 ? 0 : restaked / validators;
    long staked = 0;
    for (int k = 0; k < operator.validatorKeys().count() && each >= LEAST_RAO; k++) {
      int hotkey = operator.validatorKeys().get(k);
      if (view.uid(hotkey) >= 0) {
        send.accept(new Extrinsic.AddStake(view.netuid(), operator.coldkey(), hotkey, each));
        staked += each;
      }
    }
    operator.addSold(earned - staked);
  }

  /** Less than this is not worth a stake operation on the chain. */
  private static final long LEAST_RAO = 2_000_000;

  private int registered(KeyList hotkeys) {
    int count = 0;
    for (int k = 0; k < hotkeys.count(); k++) {
      count += view.uid(hotkeys.get(k)) >= 0 ? 1 : 0;
    }
    return count;
  }
}
