package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.ledger.AccountKind;
import dev.yumalab.consensus.ledger.Ledger;
import dev.yumalab.consensus.ledger.Reason;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chain as a state machine: blocks begin, extrinsics are applied, nothing is random. A block
 * begins with what the chain does by itself (reveals, then the epochs that are due and their
 * pay-out); the extrinsics that follow first count in the next block.
 *
 * <p>Source: {@code macros/hooks.rs}, {@code coinbase/block_step.rs}, {@code
 * coinbase/run_coinbase.rs}. What is left out: pools and the coinbase over all subnets (a block
 * mints a fixed amount for each subnet), root, mechanisms beyond the first, trimming, swaps of keys
 * and conviction. Not thread-safe.
 */
public final class Chain implements AutoCloseable {
  private static final int VERSION = 1;

  private final ChainParameters parameters;
  private final EpochKernel kernel;
  private final Ledger ledger = new Ledger();
  private final Keys keys = new Keys(ledger);
  private final PayOut payOut = new PayOut(ledger, keys);
  private final int issued = ledger.open(AccountKind.ISSUED, Ledger.TAO);
  private final int market = ledger.open(AccountKind.MARKET, Ledger.TAO);
  private final int burned = ledger.open(AccountKind.BURNED, Ledger.TAO);
  private final List<Subnet> subnets = new ArrayList<>();
  private final List<EpochRunner> runners = new ArrayList<>();
  private final BlockReport report = new BlockReport();
  private long block;

  /** A chain at block 0, without keys and subnets. */
  public Chain(ChainParameters parameters, EpochKernel kernel) {
    this.parameters = parameters;
    this.kernel = kernel;
  }

  /** The present block. */
  public long block() {
    return block;
  }

  /** The books. */
  public Ledger ledger() {
    return ledger;
  }

  /** Makes a coldkey; they are numbered from 0. */
  public int newColdkey() {
    return keys.newColdkey();
  }

  /** Makes a hotkey of a coldkey; they are numbered from 0. */
  public int newHotkey(int coldkey) {
    return keys.newHotkey(coldkey);
  }

  /** How many hotkeys there are. */
  public int hotkeys() {
    return keys.hotkeys();
  }

  /** The coldkey that owns a hotkey. */
  public int ownerOf(int hotkey) {
    return keys.owner(hotkey);
  }

  /** The free TAO of a coldkey, rao. */
  public long freeRao(int coldkey) {
    return ledger.balanceRao(keys.freeAccount(coldkey));
  }

  /** Gives a coldkey free TAO that it has from the start. */
  public void endow(int coldkey, long rao) {
    ledger.post(Reason.GENESIS, issued, keys.freeAccount(coldkey), rao);
  }

  /**
   * Makes a subnet; they are numbered from 1.
   *
   * @param rules its first rules
   * @return its netuid
   */
  public int newSubnet(SubnetHyperparameters rules) {
    int netuid = subnets.size() + 1;
    add(new Subnet(netuid, rules, ledger, new Subnet.SubnetAccounts(netuid, ledger), block));
    return netuid;
  }

  private void add(Subnet subnet) {
    subnets.add(subnet);
    runners.add(new EpochRunner(subnet, kernel));
  }

  /** Lets a hotkey own a subnet, registered or not. */
  public void setOwner(int netuid, int hotkey) {
    subnet(netuid).setOwner(hotkey, keys.owner(hotkey));
  }

  /** Sets the present price of registration, rao; it goes on from there. */
  public void setBurn(int netuid, long rao) {
    subnet(netuid).setBurnRao(rao, block);
  }

  /**
   * Gives a hotkey the next uid without a price, as before the start.
   *
   * @return the uid
   * @throws IllegalArgumentException if the hotkey is registered or no uid is left
   */
  public int enrol(int netuid, int hotkey) {
    Subnet subnet = subnet(netuid);
    if (subnet.uids().uid(hotkey) >= 0
        || subnet.uids().count() >= subnet.rules().number(Hyperparameter.MAX_ALLOWED_UIDS)) {
      throw new IllegalArgumentException(
          "hotkey %d cannot be enrolled in subnet %d".formatted(hotkey, netuid));
    }
    return RegistrationRules.enrol(subnet, runner(netuid), hotkey, -1, block);
  }

  /** Gives a coldkey stake on a hotkey that it has from the start. */
  public void endow(int netuid, int coldkey, int hotkey, long rao) {
    Subnet subnet = subnet(netuid);
    ledger.post(
        Reason.GENESIS,
        subnet.accounts().issued(),
        subnet.stakes().accountOf(hotkey, coldkey),
        rao);
  }

  /**
   * Gives out permits by stake, as an epoch does, so that weights can be set before the first epoch
   * pays.
   */
  public void grantPermits(int netuid) {
    runner(netuid).run(block, parameters.stakeThresholdRao(), 0);
  }

  /** How many subnets there are: netuids 1 to this. */
  public int subnets() {
    return subnets.size();
  }

  /** What everybody can read about a subnet. */
  public SubnetView view(int netuid) {
    return new SubnetView(subnet(netuid), keys, this);
  }

  /**
   * What the last epoch of a subnet gave, until the next one.
   *
   * @return empty before an epoch has run here
   */
  public Optional<EpochOutput> output(int netuid) {
    EpochRunner runner = runner(netuid);
    return runner.hasRun() ? Optional.of(runner.output()) : Optional.empty();
  }

  private Subnet subnet(int netuid) {
    return subnets.get(netuid - 1);
  }

  private EpochRunner runner(int netuid) {
    return runners.get(netuid - 1);
  }

  /** Begins the next block. */
  public BlockReport step() {
    block++;
    report.clear();
    int due = 0;
    for (Subnet subnet : subnets) {
      boolean isDue = subnet.clock().isDue(block, subnet.tempo());
      if (!isDue || due < parameters.maxEpochsPerBlock()) {
        WeightRules.revealRipe(subnet, parameters.stakeThresholdRao(), block, report);
      }
      due += isDue ? 1 : 0;
    }
    runEpochs();
    return report;
  }

  private void runEpochs() {
    List<Subnet> drained = new ArrayList<>();
    for (Subnet subnet : subnets) {
      if (subnet.clock().isDue(block, subnet.tempo())) {
        if (drained.size() < parameters.maxEpochsPerBlock()) {
          subnet.mint(ledger, block);
          subnet.clock().drain(block);
          drained.add(subnet);
        } else {
          subnet.clock().defer(block);
          report.deferred(subnet.netuid());
        }
      }
    }
    for (Subnet subnet : drained) {
      Subnet.Pots pots = subnet.takePots();
      EpochOutput output =
          runner(subnet.netuid()).run(block, parameters.stakeThresholdRao(), pots.total());
      subnet.clock().stepped(block);
      payOut.pay(subnet, pots, output);
      subnet.stakes().children().apply(block, parameters.childkeyCooldownBlocks());
      report.epochRan(subnet.netuid());
    }
  }

  /**
   * The first block after the present one that does anything by itself: an epoch or a reveal.
   *
   * @return {@link Long#MAX_VALUE} if there is none
   */
  public long nextEventBlock() {
    long next = Long.MAX_VALUE;
    for (Subnet subnet : subnets) {
      next = Math.min(next, subnet.clock().nextDue(block, subnet.tempo()));
      long ripe =
          subnet.clock().epochIndex() - subnet.rules().get(Hyperparameter.REVEAL_PERIOD_EPOCHS);
      next = Math.min(next, subnet.commits().nextOpening(ripe, block));
    }
    return next;
  }

  /**
   * Goes on to just before a block, without the blocks between that do nothing: the state is the
   * same as after all of them.
   *
   * @param target later than the present block, at most {@link #nextEventBlock}
   */
  public void skipTo(long target) {
    if (target <= block || target > nextEventBlock()) {
      throw new IllegalArgumentException(
          "from block %d one can skip to at most %d, not %d"
              .formatted(block, nextEventBlock(), target));
    }
    block = target - 1;
  }

  /**
   * Applies an extrinsic in the present block.
   *
   * @return why the chain refuses it, in which case nothing changes; empty if it is accepted
   */
  public Optional<ChainError> apply(Extrinsic extrinsic) {
    if (extrinsic.netuid() < 1 || extrinsic.netuid() > subnets.size()) {
      return Optional.of(ChainError.SUBNET_NOT_EXISTS);
    }
    Subnet subnet = subnet(extrinsic.netuid());
    long threshold = parameters.stakeThresholdRao();
    return switch (extrinsic) {
      case Extrinsic.Register call ->
          RegistrationRules.register(
              subnet, runner(subnet.netuid()), call, keys, ledger, burned, block);
      case Extrinsic.SetWeights call -> WeightRules.set(subnet, call, threshold, block);
      case Extrinsic.CommitWeights call -> WeightRules.commit(subnet, call, threshold, block);
      case Extrinsic.RevealWeights call -> WeightRules.reveal(subnet, call, threshold, block);
      case Extrinsic.CommitTimelocked call -> WeightRules.commit(subnet, call, threshold, block);
      case Extrinsic.AddStake call -> StakeRules.add(subnet, call, keys, ledger, market);
      case Extrinsic.RemoveStake call -> StakeRules.remove(subnet, call, keys, ledger, market);
      case Extrinsic.SetChildren call ->
          StakeRules.setChildren(subnet, call, keys, threshold, block);
      case Extrinsic.SetDelegateTake call -> StakeRules.setDelegateTake(call, keys, block);
      case Extrinsic.SetChildkeyTake call -> StakeRules.setChildkeyTake(call, keys, block);
      case Extrinsic.OwnerSet call -> OwnerRules.set(subnet, call, parameters, ledger, block);
      case Extrinsic.RootSet call -> OwnerRules.setAsRoot(subnet, call, ledger, block);
      case Extrinsic.TriggerEpoch call -> OwnerRules.trigger(subnet, call, parameters, block);
      case Extrinsic.ResetBonds call -> resetBonds(subnet, call);
    };
  }

  private Optional<ChainError> resetBonds(Subnet subnet, Extrinsic.ResetBonds call) {
    int uid = subnet.uids().uid(call.hotkey());
    if (uid < 0) {
      return Optional.of(ChainError.HOT_KEY_NOT_REGISTERED_IN_SUB_NET);
    }
    if (!subnet.rules().isOn(Hyperparameter.BONDS_RESET)) {
      return Optional.of(ChainError.BONDS_RESET_DISABLED);
    }
    runner(subnet.netuid()).reset(uid);
    return Optional.empty();
  }

  /** Names all parts of the state, in a fixed order. */
  public void visit(StatePart.Visitor visitor) throws IOException {
    visitor.visit("block", out -> out.writeLong(block));
    visitor.visit("keys", keys::save);
    visitor.visit("ledger", ledger::save);
    for (int i = 0; i < subnets.size(); i++) {
      subnets.get(i).visit(visitor);
      runners.get(i).visit(visitor);
    }
  }

  /** Writes the whole state. */
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(subnets.size());
    visit((name, part) -> part.save(out));
  }

  /**
   * Reads what {@link #save} wrote; it goes on as the saved chain would have.
   *
   * @throws IOException if it cannot be read, or this chain has subnets and not as many
   */
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of the chain has another version");
    }
    int count = StateIo.length(in);
    if (!subnets.isEmpty() && count != subnets.size()) {
      throw new IOException(
          "%d subnets were saved, but there are %d".formatted(count, subnets.size()));
    }
    boolean isNew = subnets.isEmpty();
    block = in.readLong();
    keys.load(in);
    ledger.load(in);
    for (int netuid = 1; netuid <= count; netuid++) {
      Subnet.SubnetAccounts accounts = Subnet.SubnetAccounts.read(in);
      if (isNew) {
        add(new Subnet(netuid, SubnetHyperparameters.ofNewSubnet(), ledger, accounts, block));
      } else if (!subnet(netuid).accounts().equals(accounts)) {
        throw new IOException("the accounts of subnet %d are others".formatted(netuid));
      }
      subnet(netuid).load(in);
      runner(netuid).load(in);
    }
  }

  @Override
  public void close() {
    runners.forEach(EpochRunner::close);
  }
}
