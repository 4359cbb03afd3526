package dev.yumalab.consensus.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The price of registration is that of the chain's integers; numbers computed from its rules. */
class BurnPriceTest {
  private static final long MIN = 500_000;
  private static final long MAX = 100_000_000_000L;

  @Test
  void halvesOverItsHalfLife() {
    assertThat(BurnPrice.decayFactor(360)).isEqualTo(4_286_705_684L);
    assertThat(BurnPrice.decayed(1_000_000_000, 360, 4_286_705_684L, MIN, MAX))
        .isEqualTo(499_999_865);
    assertThat(BurnPrice.decayFactor(1)).isEqualTo(1L << 31);
  }

  @Test
  void staysWithinItsBounds() {
    assertThat(BurnPrice.decayed(600_000, 10_000, BurnPrice.decayFactor(360), MIN, MAX))
        .isEqualTo(MIN);
    assertThat(BurnPrice.bumped(99_000_000_000L, 1_260_000, MIN, MAX)).isEqualTo(MAX);
    assertThat(BurnPrice.decayed(0, 5, BurnPrice.decayFactor(360), 0, MAX)).isZero();
  }

  /** k registrations in one block cost b (m^k - 1) / (m - 1): 20 from 1 TAO about 387 TAO. */
  @Test
  void twentyRegistrationsAtOnceCostAbout387Tao() {
    long price = 1_000_000_000;
    long cost = 0;
    for (int k = 0; k < 20; k++) {
      cost += price;
      price = BurnPrice.bumped(price, 1_260_000, MIN, MAX);
    }
    assertThat(cost / 1e9).isCloseTo((Math.pow(1.26, 20) - 1) / 0.26, within(1e-6));
    assertThat(cost / 1e9).isCloseTo(387, within(0.5));
    assertThat(price).isEqualTo(MAX);
  }

  @Test
  void multiplierBelowOneCountsAsOne() {
    assertThat(BurnPrice.bumped(7_000_000, 900_000, MIN, MAX)).isEqualTo(7_000_000);
  }
}
