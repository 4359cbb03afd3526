package dev.yumalab.agents.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.strategy.Strategies;
import dev.yumalab.agents.strategy.Strategy;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.consensus.epoch.SparseRows;
import dev.yumalab.engine.random.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies act on small histories whose outcome is known. */
class HistoryAgentsTest {
  /** Uids 0 and 1 validate, 2 to 5 mine; a newcomer gets uid 6. */
  private static final int N = 6;

  private static final int NEWCOMER = 6;
  private static final long STAKE = 500_000_000_000L;
  private static final SubnetRules RULES = RecordedFixtures.NEW_SUBNET;

  /** A history whose validators all set the same row in an epoch. */
  private static Recording.History history(int epochs, IntFunction<int[]> rowOf) {
    List<Recording.Epoch> all = new ArrayList<>();
    for (int e = 0; e < epochs; e++) {
      long block = 10_000 + 360L * e;
      int[] none = new int[0];
      SparseRows rows =
          RecordedFixtures.rows(rowOf.apply(e), rowOf.apply(e), none, none, none, none);
      all.add(
          new Recording.Epoch(
              block,
              rows,
              List.of(block - 5, block - 4, 1L, 1L, 1L, 1L),
              List.of(1L, 1L, 1L, 1L, 1L, 1L),
              Set.of(0, 1)));
    }
    return new Recording.History(List.of(STAKE, STAKE, 0L, 0L, 0L, 0L), all);
  }

  private static Recording.History constant(int epochs) {
    return history(epochs, _ -> new int[] {2, 65_535, 3, 65_535});
  }

  /** Weight goes over from miner to miner, in so many epochs each. */
  private static Recording.History moving(int epochs, int each) {
    return history(
        epochs,
        e -> {
          int done = e % each;
          int from = 2 + e / each % 4;
          int to = 2 + (e / each + 1) % 4;
          int most = Math.max(each - done, done);
          return new int[] {from, 65_535 * (each - done) / most, to, 65_535 * done / most};
        });
  }

  private static StrategyKind kind(String name) {
    return Strategies.installed().find(name).orElseThrow();
  }

  private static StrategyKind kind(Strategy strategy) {
    return new StrategyKind("spy", "Spies.", "", "", Fidelity.EPOCH, List.of(), () -> strategy);
  }

  private static HistoryAgent newcomer(StrategyKind kind) {
    return new HistoryAgent("agent", kind, kind.defaults(), new HistoryAgent.Place.Newcomer(STAKE));
  }

  private static HistoryAgent inPlaceOf(int uid, StrategyKind kind) {
    return new HistoryAgent(
        "agent", kind, kind.defaults(), new HistoryAgent.Place.Recorded(Set.of(uid)));
  }

  private static HistoryNetwork open(
      Recording.History history, int warmUp, int revealEpochs, HistoryAgent agent) {
    return new HistoryNetwork(
        new HistorySetup(history, 360, 64, warmUp, List.of(agent)),
        rules(revealEpochs, agent),
        new RandomStreams(1, 0),
        new ReferenceKernel());
  }

  private static HistoryRules rules(int revealEpochs, HistoryAgent agent) {
    return new HistoryRules(RULES, revealEpochs, List.of(agent.settings()));
  }

  private static long dividend(HistoryNetwork network, int uid) {
    return network.output().get(EpochField.VALIDATOR_EMISSION, uid);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4})
  void aCopierOfWeightsThatNeverMoveEarnsWhatTheHonestEarn(int revealEpochs) {
    for (String source : List.of("consensus", "stake-average", "single")) {
      HistoryAgent agent = copier(source);
      try (HistoryNetwork network = open(constant(5), 300, revealEpochs, agent)) {
        for (int e = 0; e < 5; e++) {
          network.runEpoch(rules(revealEpochs, agent));
          assertThat(dividend(network, NEWCOMER)).as(source).isPositive();
          assertThat(dividend(network, NEWCOMER)).as(source).isEqualTo(dividend(network, 0));
          assertThat(network.output().get(EpochField.VALIDATOR_TRUST_U16, NEWCOMER))
              .isEqualTo(network.output().get(EpochField.VALIDATOR_TRUST_U16, 0));
        }
      }
    }
  }

  private static HistoryAgent copier(String source) {
    StrategyKind kind = kind("weight-copier");
    Knob.Choice knob =
        (Knob.Choice)
            kind.knobs().stream().filter(k -> k.name().equals("source")).findFirst().orElseThrow();
    Settings settings = kind.defaults().with(knob, source);
    return new HistoryAgent("agent", kind, settings, new HistoryAgent.Place.Newcomer(STAKE));
  }

  @Test
  void aCopierOfMovingWeightsEarnsLessTheLongerTheyStaySecret() {
    List<Long> earned = new ArrayList<>();
    HistoryAgent agent = copier("consensus");
    for (int revealEpochs : new int[] {0, 1, 2, 4}) {
      long sum = 0;
      long honest = 0;
      try (HistoryNetwork network = open(moving(80, 10), 50, revealEpochs, agent)) {
        for (int e = 0; e < 80; e++) {
          network.runEpoch(rules(revealEpochs, agent));
          sum += dividend(network, NEWCOMER);
          honest += dividend(network, 0);
        }
      }
      assertThat(sum).isLessThan(honest);
      earned.add(sum);
    }
    for (int k = 1; k < earned.size(); k++) {
      assertThat(earned.get(k)).isLessThan(earned.get(k - 1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void theRecordItselfAsAStrategyChangesNothing(int revealEpochs) {
    HistoryAgent agent = inPlaceOf(1, kind("honest"));
    Recording.History history = moving(20, 7);
    try (HistoryNetwork followed = open(history, 0, revealEpochs, agent);
        HistoryNetwork record =
            new HistoryNetwork(new HistorySetup(history, 360, 64), RULES, new ReferenceKernel())) {
      for (int e = 0; e < 20; e++) {
        followed.runEpoch(rules(revealEpochs, agent));
        record.runEpoch(RULES);
        for (EpochField field : EpochField.values()) {
          for (int uid = 0; uid < N; uid++) {
            assertThat(followed.output().get(field, uid))
                .as("epoch %d, %s of uid %d", e, field, uid)
                .isEqualTo(record.output().get(field, uid));
          }
        }
        assertThat(followed.output().bondCount(1)).isEqualTo(record.output().bondCount(1));
      }
      assertThat(followed.refused(1)).isZero();
    }
  }

  @Test
  void onlyTheRowOfTheFollowedUidDiffersFromTheRecord() {
    Recording.History history = moving(12, 5);
    List<String> seen = new ArrayList<>();
    HistoryAgent agent =
        inPlaceOf(
            1,
            kind(
                turn -> {
                  turn.orders().setWeights(1, new int[] {5, 4}, new double[] {1, 3});
                  if (turn.epoch() > 1) {
                    assertThat(row(turn.subnet(), 1)).isEqualTo("5=21845 4=65535 ");
                    assertThat(turn.subnet().lastUpdate(1))
                        .isEqualTo(turn.block() - turn.subnet().tempoBlocks() + 1);
                  }
                  seen.add(row(turn.subnet(), 0));
                }));
    try (HistoryNetwork network = open(history, 0, 0, agent)) {
      for (int e = 0; e < 12; e++) {
        network.runEpoch(rules(0, agent));
      }
    }
    assertThat(seen).hasSize(13).startsWith("");
    for (int e = 0; e < 12; e++) {
      SparseRows recorded = history.epochs().get(e).weights();
      StringBuilder row = new StringBuilder();
      for (int k = 0; k < recorded.length(0); k++) {
        row.append(recorded.column(0, k)).append('=').append(recorded.value(0, k)).append(' ');
      }
      assertThat(seen.get(e + 1)).isEqualTo(row.toString());
    }
  }

  private static String row(PublicSubnet subnet, int uid) {
    StringBuilder row = new StringBuilder();
    for (int k = 0; k < subnet.weightCount(uid); k++) {
      row.append(subnet.weightUid(uid, k)).append('=').append(subnet.weight(uid, k)).append(' ');
    }
    return row.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void whatIsDecidedAfterAnEpochIsInForceAfterTheRevealPeriod(int revealEpochs) {
    List<String> rows = new ArrayList<>();
    List<Integer> pending = new ArrayList<>();
    HistoryAgent agent =
        newcomer(
            kind(
                turn -> {
                  rows.add(row(turn.subnet(), NEWCOMER));
                  pending.add(turn.subnet().pendingCommits(NEWCOMER));
                  // After epoch e all its weight goes to the miner 2 + e % 4.
                  int miner = 2 + (int) (turn.epoch() % 4);
                  turn.orders().setWeights(NEWCOMER, new int[] {miner}, new double[] {7});
                  assertThat(turn.subnet().commitReveal()).isEqualTo(revealEpochs > 0);
                }));
    try (HistoryNetwork network = open(constant(9), 0, revealEpochs, agent)) {
      for (int e = 0; e < 9; e++) {
        network.runEpoch(rules(revealEpochs, agent));
      }
      assertThat(network.hasPermit(NEWCOMER)).isTrue();
    }
    for (int e = 0; e <= 9; e++) {
      int decidedAfter = e - 1 - revealEpochs;
      assertThat(rows.get(e))
          .as("epoch " + e)
          .isEqualTo(decidedAfter < 0 ? "" : 2 + decidedAfter % 4 + "=65535 ");
      assertThat(pending.get(e)).isEqualTo(Math.min(e, revealEpochs));
    }
  }

  @Test
  void nothingOfALaterEpochIsSeen() {
    Recording.History one = moving(10, 3);
    List<Recording.Epoch> other = new ArrayList<>(one.epochs().subList(0, 6));
    other.addAll(moving(10, 7).epochs().subList(6, 10));
    List<String> first = spied(one);
    List<String> second = spied(new Recording.History(one.stakeRao(), other));
    assertThat(first.subList(0, 7)).isEqualTo(second.subList(0, 7));
    assertThat(first.get(7)).isNotEqualTo(second.get(7));
  }

  private static List<String> spied(Recording.History history) {
    List<String> seen = new ArrayList<>();
    HistoryAgent agent =
        newcomer(
            kind(
                turn -> {
                  PublicSubnet subnet = turn.subnet();
                  StringBuilder all = new StringBuilder().append(subnet.nextEpochBlock());
                  for (int uid = 0; uid < subnet.neurons(); uid++) {
                    all.append('\n')
                        .append(row(subnet, uid))
                        .append(subnet.consensus(uid))
                        .append(subnet.incentive(uid))
                        .append(subnet.dividend(uid))
                        .append(subnet.validatorTrust(uid))
                        .append(subnet.emissionRao(uid))
                        .append(subnet.lastUpdate(uid))
                        .append(subnet.registeredAt(uid))
                        .append(subnet.hasPermit(uid))
                        .append(subnet.isActive(uid))
                        .append(turn.scores().quality(uid));
                  }
                  seen.add(all.toString());
                }));
    try (HistoryNetwork network = open(history, 0, 0, agent)) {
      for (int e = 0; e < 10; e++) {
        network.runEpoch(rules(0, agent));
      }
    }
    return seen;
  }

  @Test
  void aLazyValidatorKeepsTheFirstRowThatItHasOnRecord() {
    List<String> rows = new ArrayList<>();
    HistoryAgent lazy = inPlaceOf(1, kind("lazy"));
    HistoryAgent spy = newcomer(kind(turn -> rows.add(row(turn.subnet(), 1))));
    HistorySetup setup = new HistorySetup(moving(8, 5), 360, 64, 0, List.of(lazy, spy));
    HistoryRules rules = new HistoryRules(RULES, 0, List.of(lazy.settings(), spy.settings()));
    try (HistoryNetwork network =
        new HistoryNetwork(setup, rules, new RandomStreams(1, 0), new ReferenceKernel())) {
      for (int e = 0; e < 8; e++) {
        network.runEpoch(rules);
      }
      assertThat(network.roster().teams()).containsExactly("honest", "agent", "agent");
    }
    assertThat(rows.subList(1, 9)).containsOnly("2=65535 ");
  }

  @Test
  void whatAHistoryDoesNotHaveIsRefusedAndCounted() {
    HistoryAgent agent =
        newcomer(
            kind(
                turn -> {
                  turn.orders().register(turn.orders().newMiner(), 1);
                  turn.orders().setWeights(NEWCOMER, new int[] {2, 2}, new double[] {1, 1});
                  turn.orders().setWeights(NEWCOMER, new int[] {7}, new double[] {1});
                  turn.orders().setWeights(NEWCOMER, new int[0], new double[0]);
                  assertThat(turn.subnet().weightCount(NEWCOMER)).isZero();
                }));
    try (HistoryNetwork network = open(constant(2), 0, 0, agent)) {
      network.runEpoch(rules(0, agent));
      assertThat(network.refused(0)).isZero();
      assertThat(network.refused(1)).isEqualTo(10);
      assertThat(dividend(network, NEWCOMER)).isZero();
    }
  }

  /** A miner that takes a uid over is another one for who waits for a reveal, as on the chain. */
  @Test
  void weightsDecidedBeforeATakeOverDoNotGoToTheNewNeuron() {
    List<Recording.Epoch> epochs = new ArrayList<>(constant(8).epochs());
    for (int e = 4; e < 8; e++) {
      Recording.Epoch old = epochs.get(e);
      // Registered between the fourth epoch and the fifth.
      List<Long> registered = List.of(1L, 1L, 11_200L, 1L, 1L, 1L);
      epochs.set(
          e,
          new Recording.Epoch(
              old.block(), old.weights(), old.lastUpdate(), registered, old.permits()));
    }
    HistoryAgent agent = copier("consensus");
    Recording.History history = new Recording.History(constant(1).stakeRao(), epochs);
    try (HistoryNetwork network = open(history, 100, 2, agent)) {
      List<Boolean> hasBond = new ArrayList<>();
      for (int e = 0; e < 8; e++) {
        network.runEpoch(rules(2, agent));
        boolean found = false;
        for (int k = 0; k < network.output().bondCount(NEWCOMER); k++) {
          found |= network.output().bondColumn(NEWCOMER, k) == 2;
        }
        hasBond.add(found);
      }
      // Commits from before block 11,200 wait until the seventh epoch.
      assertThat(hasBond).containsExactly(true, true, true, true, false, false, true, true);
    }
  }

  @Test
  void everyKernelGivesTheSameBits() throws Exception {
    List<List<Long>> states = new ArrayList<>();
    HistoryAgent agent = copier("stake-average");
    for (String name : List.of("reference", "exact")) {
      HistorySetup setup = new HistorySetup(moving(20, 7), 360, 64, 5, List.of(agent));
      List<Long> state = new ArrayList<>();
      try (HistoryNetwork network =
          new HistoryNetwork(
              setup,
              rules(1, agent),
              new RandomStreams(1, 0),
              EpochKernels.installed().choose(name).kernel())) {
        for (int e = 0; e < 20; e++) {
          network.runEpoch(rules(1, agent));
          for (int uid = 0; uid <= N; uid++) {
            for (EpochField field : EpochField.values()) {
              state.add(network.output().get(field, uid));
            }
          }
        }
      }
      states.add(state);
    }
    assertThat(states.get(0)).isEqualTo(states.get(1));
  }
}
