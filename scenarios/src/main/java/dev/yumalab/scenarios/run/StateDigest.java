package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.scenarios.digest.Sha256;
import java.nio.ByteBuffer;

/** The SHA-256 of a network's state: two runs with the same digest ended in the same state. */
final class StateDigest {
  private final Sha256 digest = new Sha256();
  private final ByteBuffer word = ByteBuffer.allocate(Long.BYTES);

  private StateDigest() {}

  static String of(TeamNetwork network) {
    StateDigest state = new StateDigest();
    state.add(network.epoch());
    state.add(network.unpaidRao());
    for (int team = 0; team < network.roster().teams().size(); team++) {
      state.add(network.soldRao(team));
    }
    EpochOutput output = network.output();
    for (int uid = 0; uid < output.neurons(); uid++) {
      state.add(network.stakeRao(uid));
      state.add(output.get(EpochField.NEW_VALIDATOR_PERMITS, uid));
      state.add(output.bondCount(uid));
      for (int k = 0; k < output.bondCount(uid); k++) {
        state.add(output.bondColumn(uid, k));
        state.add(output.bondValue(uid, k));
      }
    }
    return state.digest.hex();
  }

  private void add(long value) {
    word.clear();
    digest.add(word.putLong(value).array());
  }
}
