package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochParametersBuilder;
import dev.yumalab.consensus.epoch.NetworkState;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes a network from a seed and what happens to it between epochs: rows are replaced, uids change
 * hands, permits come and go, stake moves. One in six is odd: it has what is handed over.
 */
final class RandomHistory {
  private static final int[] TILE_EDGES = {7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 48, 49, 64, 65};
  private static final int[] KAPPAS = {0, 1, 32_767, 32_767, 32_767, 65_534, 65_535};
  private static final int[] STEEPNESS = {1_000, 1_000, 0, -1_000, 32_767, -32_768, 100, 1};
  private static final long[] BEGINNINGS = {1_000, 1_000, 1_000, 1_000, Long.MAX_VALUE - 60, -500};

  private final RandomGenerator random;
  private final boolean odd;
  private final int neurons;
  private final int validators;
  private final RandomRows rows;
  private final int stakes;
  private final int masks;
  private final OptionalInt owner;
  private long now;
  private long last;

  RandomHistory(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    odd = random.nextInt(6) == 0;
    neurons = anySize();
    validators = 2 + random.nextInt(Math.min(neurons - 1, random.nextInt(3) == 0 ? 600 : 24));
    boolean unsorted = random.nextInt(odd ? 2 : 12) == 0;
    rows = new RandomRows(random, neurons, unsorted, odd && random.nextInt(3) == 0);
    stakes = random.nextInt(5);
    masks = random.nextInt(4);
    owner =
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(neurons + 2));
    now = BEGINNINGS[random.nextInt(BEGINNINGS.length)];
  }

  private int anySize() {
    int kind = random.nextInt(100);
    if (kind < 2) {
      return 81 + random.nextInt(520);
    }
    return kind < 30
        ? TILE_EDGES[random.nextInt(TILE_EDGES.length)]
        : 2 + random.nextInt(random.nextBoolean() ? 79 : 24);
  }

  int neurons() {
    return neurons;
  }

  int epochs() {
    return neurons > 80 ? 2 : 5;
  }

  /** The state before the first epoch. */
  void begin(ComparedNetwork network) {
    for (int uid = 0; uid < neurons; uid++) {
      settle(network, uid);
    }
  }

  private void settle(ComparedNetwork network, int uid) {
    boolean validates = uid < validators;
    putStake(network, uid);
    long registered = masks > 0 && random.nextInt(20) == 0 ? now : now - 200 - random.nextInt(300);
    long updated = now - random.nextInt(random.nextInt(8) == 0 ? 600 : 90);
    boolean permit = validates && random.nextInt(8) > 0;
    RandomRows.Row bonds = rows.bonds();
    network.change(state -> state.putBlockAtRegistration(uid, registered));
    network.change(state -> state.putLastUpdate(uid, updated));
    network.change(state -> state.putValidatorPermit(uid, permit));
    if (validates || random.nextInt(10) == 0) {
      putWeights(network, uid);
      network.change(state -> put(state, uid, bonds));
    }
    putCommit(network, uid);
  }

  private static void put(NetworkState state, int uid, RandomRows.Row bonds) {
    state.putBonds(uid, bonds.columns(), bonds.values(), bonds.columns().length);
  }

  private void putWeights(ComparedNetwork network, int uid) {
    RandomRows.Row row = rows.weights();
    network.change(
        state -> state.putWeights(uid, row.columns(), row.values(), row.columns().length));
  }

  private void putCommit(ComparedNetwork network, int uid) {
    long commit =
        masks < 2 || random.nextInt(3) > 0 ? NetworkState.NO_COMMIT : now - random.nextInt(500);
    network.change(state -> state.putCommitBlock(uid, commit));
  }

  private void putStake(ComparedNetwork network, int uid) {
    long whole =
        switch (stakes) {
          case 0 -> 1_000;
          case 1 -> random.nextInt(4);
          case 2 -> random.nextLong() >>> (2 + Math.min(20, neurons / 2) + random.nextInt(4));
          default -> random.nextLong() >>> (16 + random.nextInt(40));
        };
    long fraction = random.nextInt(4) == 0 || stakes == 3 ? random.nextLong() : 0;
    boolean negative = odd && random.nextInt(400) == 0;
    boolean idle = uid >= validators && random.nextInt(4) > 0;
    network.change(state -> state.putStake(uid, negative ? -1 : idle ? 0 : whole, fraction));
  }

  /** What happens before the next epoch. */
  void goOn(ComparedNetwork network) {
    last = now;
    now += 40 + random.nextInt(60);
    for (int uid = 0; uid < neurons; uid++) {
      int what = random.nextInt(16);
      if (what < 5) {
        long updated = now - random.nextInt(60);
        int which = uid;
        network.change(state -> state.putLastUpdate(which, updated));
        if (uid < validators) {
          putWeights(network, uid);
        }
      } else if (what == 5 && masks > 0) {
        replace(network, uid);
      } else if (what == 6) {
        boolean permit = !network.state().permits[uid];
        int which = uid;
        network.change(state -> state.putValidatorPermit(which, permit));
      } else if (what == 7) {
        putStake(network, uid);
      } else if (what == 8) {
        putCommit(network, uid);
      } else if (what == 9 && random.nextInt(4) == 0) {
        int which = uid;
        RandomRows.Row bonds = rows.bonds();
        network.change(state -> put(state, which, bonds));
      }
    }
    if (random.nextInt(12) == 0) {
      int count = random.nextInt(neurons + 2);
      network.change(state -> state.limitLastUpdates(count));
    }
  }

  /** Another neuron takes a uid over; often it has weights at once, in the slot of another. */
  private void replace(ComparedNetwork network, int uid) {
    network.change(state -> state.clear(uid));
    network.change(state -> state.putBlockAtRegistration(uid, now));
    if (random.nextBoolean()) {
      settle(network, uid);
    }
  }

  /** What the next epoch is told. */
  EpochParameters parameters() {
    EpochParametersBuilder builder =
        EpochParameters.newSubnet()
            .currentBlock(now)
            .tempo(random.nextInt(8) == 0 ? random.nextInt(2_000) : 80)
            .lastMechanismStepBlock(random.nextBoolean() ? 0 : last)
            .activityCutoffBlocks(random.nextInt(30) == 0 ? -1 : 60 + random.nextInt(200))
            .stakeThreshold(random.nextInt(5) == 0 ? random.nextLong() >>> 40 : 0)
            .ownerUid(owner)
            .maxAllowedValidators(random.nextInt(4) == 0 ? random.nextInt(neurons + 2) : validators)
            .kappa(random.nextInt(3) == 0 ? u16() : KAPPAS[random.nextInt(KAPPAS.length)])
            .bondsPenalty(penalty())
            .bondsMovingAverage(random.nextInt(3) == 0 ? 1 + random.nextInt(999_999) : 900_000)
            .commitReveal(masks > 1)
            .raoEmission(random.nextLong() >>> random.nextInt(64));
    int version = random.nextInt(3);
    builder.yuma3(version > 0).liquidAlpha(version == 1 || random.nextInt(9) == 0);
    if (version == 0 && random.nextBoolean()) {
      builder.liquidAlpha(true);
    }
    chooseAlpha(builder);
    if (odd && random.nextInt(3) == 0) {
      makeOdd(builder);
    }
    return builder.build();
  }

  private int u16() {
    return random.nextInt(65_536);
  }

  private int penalty() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> 0;
      case 3, 4, 5 -> 65_535;
      case 6 -> random.nextBoolean() ? 1 : 65_534;
      default -> u16();
    };
  }

  private void chooseAlpha(EpochParametersBuilder builder) {
    if (random.nextInt(3) == 0) {
      int low = 1 + random.nextInt(65_534);
      builder.alphaLow(low).alphaHigh(low + random.nextInt(65_535 - low));
    }
    builder.alphaSigmoidSteepness(
        random.nextInt(3) == 0
            ? (short) random.nextInt()
            : STEEPNESS[random.nextInt(STEEPNESS.length)]);
  }

  private void makeOdd(EpochParametersBuilder builder) {
    switch (random.nextInt(4)) {
      case 0 -> builder.bondsMovingAverage(0);
      case 1 -> builder.bondsMovingAverage(1_000_000L + random.nextInt(2));
      case 2 -> builder.alphaLow(u16()).alphaHigh(u16());
      default -> builder.alphaLow(0);
    }
  }
}
