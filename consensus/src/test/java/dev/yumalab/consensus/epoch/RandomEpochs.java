package dev.yumalab.consensus.epoch;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes epoch inputs of every kind from a seed: healthy subnets and odd ones (ties, unsorted and
 * repeated columns, columns beyond the uids, extreme parameters, short vectors). For tests of
 * kernels.
 */
public final class RandomEpochs {
  private static final int[] EDGES = {0, 1, 32_767, 32_768, 65_534, 65_535};

  private final RandomGenerator random;
  private final boolean odd;

  private RandomEpochs(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    odd = random.nextInt(4) == 0;
  }

  /** The input of a seed: 1 to 24 uids, always the same for the same seed. */
  public static EpochInput of(long seed) {
    return new RandomEpochs(seed).input();
  }

  private EpochInput input() {
    int n = 1 + random.nextInt(24);
    long now = 1_000L + random.nextInt(1_000);
    boolean[] permits = new boolean[n];
    long[] lastUpdate = new long[odd && random.nextInt(8) == 0 ? random.nextInt(2 * n) : n];
    long[] registered = new long[n];
    long[] commits = new long[n];
    long[] stake = new long[2 * n];
    boolean ties = random.nextInt(4) == 0;
    for (int uid = 0; uid < n; uid++) {
      permits[uid] = random.nextInt(3) > 0;
      registered[uid] = now - random.nextInt(random.nextInt(4) == 0 ? 60 : 1_000);
      commits[uid] = random.nextInt(3) > 0 ? NetworkState.NO_COMMIT : now - random.nextInt(1_000);
      stake[2 * uid] = ties ? 1_000L * random.nextInt(4) : random.nextLong(1L << 50);
      stake[2 * uid + 1] = odd ? random.nextLong() : 0;
    }
    for (int uid = 0; uid < lastUpdate.length; uid++) {
      lastUpdate[uid] = now - random.nextInt(120);
    }
    return new EpochInput(
        parameters(n, now), lastUpdate, registered, commits, stake, permits, rows(n), rows(n));
  }

  private EpochParameters parameters(int n, long now) {
    return EpochParameters.newSubnet()
        .currentBlock(now)
        .tempo(random.nextInt(200))
        .lastMechanismStepBlock(random.nextBoolean() ? 0 : now - random.nextInt(200))
        .activityCutoffBlocks(50 + random.nextInt(100))
        .stakeThreshold(random.nextInt(3) == 0 ? random.nextLong(1L << 48) : 0)
        .ownerUid(
            random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(n + 2)))
        .maxAllowedValidators(random.nextInt(n + 2))
        .kappa(u16(32_767))
        .bondsPenalty(u16(65_535))
        .bondsMovingAverage(odd ? random.nextInt(2_000_000) : 900_000)
        .alphaLow(u16(45_875))
        .alphaHigh(u16(58_982))
        .alphaSigmoidSteepness(odd ? random.nextInt(-32_768, 32_768) : 1_000)
        .yuma3(random.nextBoolean())
        .liquidAlpha(random.nextBoolean())
        .commitReveal(random.nextBoolean())
        .raoEmission(random.nextLong(1L << 42))
        .build();
  }

  /** Usually a sensible value, sometimes an edge or any. */
  private int u16(int usual) {
    return switch (random.nextInt(4)) {
      case 0 -> EDGES[random.nextInt(EDGES.length)];
      case 1 -> random.nextInt(65_536);
      default -> usual;
    };
  }

  private SparseRows rows(int n) {
    SparseRows.Builder rows = new SparseRows.Builder(n);
    boolean unsorted = odd && random.nextBoolean();
    int levels = random.nextBoolean() ? 3 : 65_536;
    for (int i = 0; i < n; i++) {
      int percent = random.nextInt(101);
      for (int j = 0; j < n; j++) {
        if (random.nextInt(100) < percent) {
          int column = unsorted ? random.nextInt(n + 2) : j;
          rows.add(column, random.nextInt(levels));
        }
      }
      rows.endRow();
    }
    return rows.build();
  }
}
