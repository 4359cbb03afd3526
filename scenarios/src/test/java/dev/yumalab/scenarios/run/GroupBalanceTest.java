package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a group earns, spends and loses; all expected numbers are calculated by hand. */
class GroupBalanceTest {
  private static final long TAO = 1_000_000_000L;

  private final GroupBalance balance = new GroupBalance();

  /** An epoch that pays 100 alpha of dividends to all, by percents of stake. */
  private void epoch(
      long number, int stakePercent, long dividends, long incentive, GroupBalance.Spending since) {
    TeamEpoch team = new TeamEpoch(0, 0, dividends * TAO, incentive * TAO, 0, 0, 0, 0, 0);
    balance.book(number, team, stakePercent * 1e9, since);
  }

  private static GroupBalance.Spending spent(long burnedTao, double costTao, long sideTao) {
    return new GroupBalance.Spending(burnedTao * TAO, costTao, sideTao * TAO);
  }

  @Test
  void payCoversWhatWasSpentFromTheThirdEpochOn() {
    epoch(1, 0, 0, 4, spent(10, 0.5, 0));
    assertThat(balance.profitTao()).isEqualTo(4 - 10.5);
    assertThat(balance.breakEvenEpochs()).isNaN();
    epoch(2, 0, 0, 4, spent(10, 1, 0));
    assertThat(balance.profitTao()).isEqualTo(8 - 11);
    epoch(3, 0, 0, 4, spent(10, 1.5, 0));
    assertThat(balance.profitTao()).isEqualTo(12 - 11.5);
    assertThat(balance.paidRao()).isEqualTo(12 * TAO);
    assertThat(balance.breakEvenEpochs()).isEqualTo(3);
  }

  @Test
  void theFirstTimeCountsEvenIfMoreIsSpentLater() {
    epoch(1, 0, 0, 4, spent(4, 0, 0));
    epoch(2, 0, 0, 4, spent(100, 0, 0));
    assertThat(balance.breakEvenEpochs()).isEqualTo(1);
    assertThat(balance.profitTao()).isEqualTo(8 - 100);
  }

  @Test
  void whoSpendsNothingHasNothingToCover() {
    epoch(1, 50, 50, 20, spent(0, 0, 0));
    assertThat(balance.breakEvenEpochs()).isNaN();
    assertThat(balance.profitTao()).isEqualTo(70);
    assertThat(balance.costOfAttackTao()).isZero();
  }

  @Test
  void dividendsBelowTheShareOfStakeAreACost() {
    // 30 % of 100 alpha, and 20 came: 10 are lost. Then 5 more than its share came.
    epoch(1, 30, 20, 0, spent(2, 1, 0));
    assertThat(balance.costOfAttackTao()).isEqualTo(2 + 1 + 10);
    epoch(2, 25, 30, 0, spent(2, 1, 0));
    assertThat(balance.costOfAttackTao()).isEqualTo(2 + 1 + 10 - 5);
    epoch(3, 25, 90, 0, spent(2, 1, 0));
    assertThat(balance.costOfAttackTao()).isEqualTo(2 + 1);
  }

  @Test
  void bribesAreSpentByWhoPaysAndEarnedByWhoReceives() {
    epoch(1, 0, 0, 10, spent(0, 0, -7));
    assertThat(balance.profitTao()).isEqualTo(10 - 7);
    assertThat(balance.costOfAttackTao()).isEqualTo(7);
    assertThat(balance.breakEvenEpochs()).isEqualTo(1);

    GroupBalance bribed = new GroupBalance();
    TeamEpoch nothing = new TeamEpoch(0, 0, 0, 0, 0, 0, 0, 0, 0);
    bribed.book(1, nothing, 0, spent(0, 6.5, 7));
    assertThat(bribed.profitTao()).isEqualTo(0.5);
    assertThat(bribed.costOfAttackTao()).isEqualTo(6.5);
  }

  @Test
  void goesOnAlikeAfterItWasSaved() throws IOException {
    epoch(1, 30, 20, 5, spent(3, 0, 0));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    balance.save(new DataOutputStream(bytes));
    GroupBalance restored = new GroupBalance();
    restored.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    TeamEpoch next = new TeamEpoch(0, 0, 10 * TAO, 0, 0, 0, 0, 0, 0);
    for (GroupBalance each : new GroupBalance[] {balance, restored}) {
      each.book(2, next, 30e9, spent(3, 2, 0));
      assertThat(each.profitTao()).isEqualTo(35 - 5);
      assertThat(each.costOfAttackTao()).isEqualTo(3 + 2 + 10 + 20);
      assertThat(each.breakEvenEpochs()).isEqualTo(1);
    }
  }
}
