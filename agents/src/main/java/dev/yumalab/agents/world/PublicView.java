package dev.yumalab.agents.world;

import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetView;

/** What strategies may see of the chain. Not thread-safe. */
final class PublicView implements PublicSubnet {
  private static final double U16 = 65_535;

  private final SubnetView view;

  PublicView(SubnetView view) {
    this.view = view;
  }

  @Override
  public int neurons() {
    return view.neurons();
  }

  @Override
  public int maxNeurons() {
    return view.rules().number(Hyperparameter.MAX_ALLOWED_UIDS);
  }

  @Override
  public int hotkey(int uid) {
    return view.hotkey(uid);
  }

  @Override
  public int coldkey(int uid) {
    return view.coldkey(uid);
  }

  @Override
  public int uid(int hotkey) {
    return view.uid(hotkey);
  }

  @Override
  public long stakeRao(int uid) {
    return view.stakeWeightRao(view.hotkey(uid));
  }

  @Override
  public boolean hasPermit(int uid) {
    return view.hasPermit(uid);
  }

  @Override
  public boolean isActive(int uid) {
    return view.isActive(uid);
  }

  @Override
  public double consensus(int uid) {
    return view.consensus(uid) / U16;
  }

  @Override
  public double incentive(int uid) {
    return view.incentive(uid) / U16;
  }

  @Override
  public double dividend(int uid) {
    return view.dividends(uid) / U16;
  }

  @Override
  public double validatorTrust(int uid) {
    return view.validatorTrust(uid) / U16;
  }

  @Override
  public long emissionRao(int uid) {
    return view.emissionRao(uid);
  }

  @Override
  public long lastUpdate(int uid) {
    return view.lastUpdate(uid);
  }

  @Override
  public long registeredAt(int uid) {
    return view.registeredAt(uid);
  }

  @Override
  public boolean isImmune(int uid) {
    return view.isImmune(uid);
  }

  @Override
  public int weightCount(int uid) {
    return view.weightCount(uid);
  }

  @Override
  public int weightUid(int uid, int k) {
    return view.weightUid(uid, k);
  }

  @Override
  public int weight(int uid, int k) {
    return view.weight(uid, k);
  }

  @Override
  public int pendingCommits(int hotkey) {
    return view.pendingCommits(hotkey);
  }

  @Override
  public long burnRao() {
    return view.burnRao();
  }

  @Override
  public double burnIncrease() {
    return Math.max(1, view.rules().get(Hyperparameter.BURN_INCREASE_MILLIONTHS) / 1e6);
  }

  @Override
  public int minNonImmuneUids() {
    return view.rules().number(Hyperparameter.MIN_NON_IMMUNE_UIDS);
  }

  @Override
  public double take(int hotkey) {
    return view.take(hotkey) / U16;
  }

  @Override
  public long lastEpochBlock() {
    return view.lastEpochBlock();
  }

  @Override
  public long nextEpochBlock() {
    return view.nextEpochBlock();
  }

  @Override
  public int tempoBlocks() {
    return view.rules().number(Hyperparameter.TEMPO);
  }

  @Override
  public int immunityBlocks() {
    return view.rules().number(Hyperparameter.IMMUNITY_PERIOD);
  }

  @Override
  public int maxValidators() {
    return view.rules().number(Hyperparameter.MAX_ALLOWED_VALIDATORS);
  }

  @Override
  public double kappa() {
    return view.rules().number(Hyperparameter.KAPPA) / U16;
  }

  @Override
  public boolean commitReveal() {
    return view.rules().isOn(Hyperparameter.COMMIT_REVEAL);
  }

  @Override
  public int revealPeriodEpochs() {
    return view.rules().number(Hyperparameter.REVEAL_PERIOD_EPOCHS);
  }

  @Override
  public int weightsRateLimitBlocks() {
    return Math.toIntExact(view.rules().get(Hyperparameter.WEIGHTS_SET_RATE_LIMIT));
  }

  @Override
  public long activityCutoffBlocks() {
    return view.rules().activityCutoffBlocks();
  }

  @Override
  public int ownerUid() {
    return view.ownerUid();
  }
}
