package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.ledger.AccountKind;
import dev.yumalab.consensus.ledger.Ledger;
import dev.yumalab.consensus.ledger.Reason;
import dev.yumalab.consensus.registration.BurnPrice;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The state of one subnet, and the rules that need nothing else. Not thread-safe. */
final class Subnet {
  private static final long FIRST_BURN_RAO = 1_000_000_000;
  private static final int NOBODY = -1;

  private final int netuid;
  private final Uids uids = new Uids();
  private final WeightRows rows = new WeightRows();
  private final SubnetClock clock = new SubnetClock();
  private final Commits commits = new Commits();
  private final Stakes stakes;
  private final SubnetAccounts accounts;
  private final Map<Hyperparameter, Long> ruleChangedAt = new EnumMap<>(Hyperparameter.class);
  private SubnetHyperparameters rules;
  private int ownerHotkey = NOBODY;
  private int ownerColdkey = NOBODY;
  private long burnRao = FIRST_BURN_RAO;
  private long burnBlock;
  private long decayFactor;
  private int decayHalfLife;
  private long mintedBlock;
  private long serverRao;
  private long validatorRao;

  /**
   * A subnet without neurons.
   *
   * @param accounts of it
   * @param block at which it is made
   */
  Subnet(
      int netuid, SubnetHyperparameters rules, Ledger ledger, SubnetAccounts accounts, long block) {
    this.netuid = netuid;
    this.rules = rules;
    this.accounts = accounts;
    stakes = new Stakes(netuid, ledger);
    burnBlock = block;
    mintedBlock = block;
    clock.start(block, netuid, rules.get(Hyperparameter.TEMPO));
  }

  /**
   * The accounts of a subnet.
   *
   * @param issued where its alpha comes from
   * @param market the other side when stake changes hands
   * @param pending minted and not paid yet
   * @param withheld from the owner
   * @param unpaid to anybody
   * @param dust of flooring
   */
  record SubnetAccounts(int issued, int market, int pending, int withheld, int unpaid, int dust) {
    SubnetAccounts(int netuid, Ledger ledger) {
      this(
          ledger.open(AccountKind.ISSUED, netuid),
          ledger.open(AccountKind.MARKET, netuid),
          ledger.open(AccountKind.PENDING, netuid),
          ledger.open(AccountKind.WITHHELD, netuid),
          ledger.open(AccountKind.UNPAID, netuid),
          ledger.open(AccountKind.DUST, netuid));
    }

    void save(DataOutput out) throws IOException {
      int[] numbers = {issued, market, pending, withheld, unpaid, dust};
      StateIo.write(out, numbers, numbers.length);
    }

    static SubnetAccounts read(DataInput in) throws IOException {
      int[] numbers = StateIo.readInts(in);
      return new SubnetAccounts(
          numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }
  }

  int netuid() {
    return netuid;
  }

  Uids uids() {
    return uids;
  }

  WeightRows rows() {
    return rows;
  }

  SubnetClock clock() {
    return clock;
  }

  Commits commits() {
    return commits;
  }

  Stakes stakes() {
    return stakes;
  }

  SubnetAccounts accounts() {
    return accounts;
  }

  SubnetHyperparameters rules() {
    return rules;
  }

  long tempo() {
    return rules.get(Hyperparameter.TEMPO);
  }

  long currentEpoch(long block) {
    return clock.currentEpoch(block, tempo());
  }

  int ownerHotkey() {
    return ownerHotkey;
  }

  int ownerColdkey() {
    return ownerColdkey;
  }

  void setOwner(int hotkey, int coldkey) {
    ownerHotkey = hotkey;
    ownerColdkey = coldkey;
  }

  /** The owner's uid, or -1. */
  int ownerUid() {
    return uids.uid(ownerHotkey);
  }

  /** Changes a rule; what ran under the old one until now is settled by it. */
  void change(Hyperparameter rule, long value, Ledger ledger, long block) {
    burnRao(block);
    mint(ledger, block);
    rules = rules.with(rule, value);
    if (rule == Hyperparameter.TEMPO) {
      clock.restart(block);
    }
  }

  /** The block at which the owner last changed a rule, or -1. */
  long ruleChangedAt(Hyperparameter rule) {
    return ruleChangedAt.getOrDefault(rule, -1L);
  }

  void setRuleChangedAt(Hyperparameter rule, long block) {
    ruleChangedAt.put(rule, block);
  }

  /** The price of registration at a block: every block since the last look lets it fall. */
  long burnRao(long block) {
    // The first block of the chain lets no price fall.
    long blocks = block - Math.max(1, burnBlock);
    int halfLife = rules.number(Hyperparameter.BURN_HALF_LIFE);
    long min = rules.get(Hyperparameter.MIN_BURN);
    long max = rules.get(Hyperparameter.MAX_BURN);
    if (blocks > 0) {
      if (halfLife > 0) {
        if (halfLife != decayHalfLife) {
          decayFactor = BurnPrice.decayFactor(halfLife);
          decayHalfLife = halfLife;
        }
        burnRao = BurnPrice.decayed(burnRao, blocks, decayFactor, min, max);
      } else {
        burnRao = Math.clamp(burnRao, min, max);
      }
    }
    burnBlock = Math.max(block, burnBlock);
    return burnRao;
  }

  void setBurnRao(long rao, long block) {
    burnRao = rao;
    burnBlock = block;
  }

  /** A registration raises the price. */
  void bumpBurn(long block) {
    burnRao =
        BurnPrice.bumped(
            burnRao(block),
            rules.get(Hyperparameter.BURN_INCREASE_MILLIONTHS),
            rules.get(Hyperparameter.MIN_BURN),
            rules.get(Hyperparameter.MAX_BURN));
  }

  /** Mints what all blocks up to one have to pay. */
  void mint(Ledger ledger, long block) {
    long perBlock = rules.get(Hyperparameter.EMISSION_PER_BLOCK);
    long blocks = block - mintedBlock;
    long server = perBlock / 2 * blocks;
    long validator = (perBlock - perBlock / 2) * blocks;
    ledger.post(Reason.MINTED, accounts.issued(), accounts.pending(), server + validator);
    serverRao += server;
    validatorRao += validator;
    mintedBlock = block;
  }

  /** Takes the pots of an epoch: what miners and what validators are to get. */
  Pots takePots() {
    Pots pots = new Pots(serverRao, validatorRao);
    serverRao = 0;
    validatorRao = 0;
    return pots;
  }

  /** What an epoch has to pay, rao. */
  record Pots(long serverRao, long validatorRao) {
    long total() {
      return serverRao + validatorRao;
    }
  }

  /** Whether the neuron at a uid is immune for its age. */
  boolean isImmune(int uid, long block) {
    return block - uids.registeredAt(uid) < rules.get(Hyperparameter.IMMUNITY_PERIOD);
  }

  void visit(StatePart.Visitor visitor) throws IOException {
    String name = "subnet " + netuid + ": ";
    visitor.visit(name + "accounts", accounts::save);
    visitor.visit(name + "rules", out -> rules.save(out));
    visitor.visit(
        name + "owner",
        out -> {
          out.writeInt(ownerHotkey);
          out.writeInt(ownerColdkey);
        });
    visitor.visit(name + "clock", clock::save);
    visitor.visit(
        name + "burn",
        out -> {
          out.writeLong(burnRao);
          out.writeLong(burnBlock);
        });
    visitor.visit(
        name + "pending emission",
        out -> {
          out.writeLong(mintedBlock);
          out.writeLong(serverRao);
          out.writeLong(validatorRao);
        });
    visitor.visit(name + "stakes", stakes::save);
    uids.visit(name, visitor);
    rows.visit(name, uids.count(), visitor);
    visitor.visit(name + "commits", commits::save);
    visitor.visit(
        name + "blocks of rule changes",
        out -> {
          for (Hyperparameter rule : Hyperparameter.values()) {
            out.writeLong(ruleChangedAt(rule));
          }
        });
  }

  /** Reads what was written after the accounts. */
  void load(DataInput in) throws IOException {
    rules = SubnetHyperparameters.read(in);
    ownerHotkey = in.readInt();
    ownerColdkey = in.readInt();
    clock.load(in);
    burnRao = in.readLong();
    burnBlock = in.readLong();
    mintedBlock = in.readLong();
    serverRao = in.readLong();
    validatorRao = in.readLong();
    stakes.load(in);
    uids.load(in);
    rows.load(in);
    rows.require(uids.count());
    commits.load(in);
    for (Hyperparameter rule : Hyperparameter.values()) {
      ruleChangedAt.put(rule, in.readLong());
    }
  }
}
