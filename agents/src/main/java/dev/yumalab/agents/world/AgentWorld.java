package dev.yumalab.agents.world;

import dev.yumalab.agents.miner.Miners;
import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.agents.query.Queries;
import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.consensus.chain.Chain;
import dev.yumalab.consensus.chain.ChainError;
import dev.yumalab.consensus.chain.ChainParameters;
import dev.yumalab.consensus.chain.Extrinsic;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.StatePart;
import dev.yumalab.consensus.chain.SubnetView;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.ledger.AccountKind;
import dev.yumalab.engine.random.RandomStreams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subnet on the engine's clock: operators act at blocks, the mempool orders what they send, the
 * chain applies it, and epochs pay. Between two calls of {@link #runEpoch} the world stands right
 * after an epoch's block, where it can be observed and saved. Not thread-safe.
 */
public final class AgentWorld implements TeamNetwork {
  private static final int VERSION = 1;
  private static final int NETUID = 1;

  private final Chain chain;
  private final SubnetView view;
  private final Miners miners;
  private final Population population;
  private final Optional<Queries> queries;
  private final Agenda agenda;
  private final Mempool mempool;
  private final WorldOrders orders;
  private final WorldTurn turn;
  private final Earnings earnings;
  private final List<Settings> settings = new ArrayList<>();
  private final Refusals refusals;

  /** Who the uids were when the last epoch paid; extrinsics of its block may have changed that. */
  private int[] keys;

  private int acting;
  private long epochBlock;

  /**
   * A world in which everybody of the setup is registered at block 0 and validators have permits.
   *
   * @param streams where chance comes from
   * @param kernel computes the epochs
   */
  public AgentWorld(WorldSetup setup, RandomStreams streams, EpochKernel kernel) {
    ChainParameters mainnet = ChainParameters.mainnet();
    chain =
        new Chain(
            new ChainParameters(
                setup.stakeThresholdRao(),
                mainnet.maxEpochsPerBlock(),
                mainnet.adminFreezeWindowBlocks(),
                mainnet.ownerRateLimitTempos(),
                mainnet.childkeyCooldownBlocks()),
            kernel);
    chain.newSubnet(setup.rules());
    view = chain.view(NETUID);
    miners = new Miners(streams);
    population = new Population(setup.teams(), chain, miners, streams);
    agenda = new Agenda(setup, view, population);
    mempool = new Mempool(setup.mempool(), streams.stream("mempool", "order"));
    orders = new WorldOrders(view, population, miners, mempool, this::wakeAgain);
    for (TeamSetup team : setup.teams()) {
      settings.add(team.settings());
    }
    refusals = new Refusals(setup.teams().size());
    earnings = new Earnings(view, population);
    queries =
        setup.fidelity() == Fidelity.QUERY
            ? Optional.of(
                new Queries(setup.queries(), miners, streams, agenda::query, this::isAsked))
            : Optional.empty();
    Judgement judgement =
        new Judgement(view, population, new Evaluations(miners, streams), queries);
    turn =
        new WorldTurn(
            chain, view, population, miners, streams, orders, settings::get, judgement::of);
    Genesis.settle(chain, NETUID, population, streams, setup.burnRao());
    keys = hotkeys();
    queries.ifPresent(this::addAskers);
  }

  private void addAskers(Queries asked) {
    for (int operator = 0; operator < population.operators(); operator++) {
      asked.add(population.operator(operator).name(), 0);
    }
  }

  private int[] hotkeys() {
    int[] found = new int[view.neurons()];
    Arrays.setAll(found, view::hotkey);
    return found;
  }

  private void wakeAgain(long block) {
    agenda.wakeAgain(Math.max(block, chain.block() + 1), acting);
  }

  /** Whether validators send queries to a miner: it has a uid. */
  private boolean isAsked(int miner) {
    return view.uid(population.hotkeyOfMiner(miner)) >= 0;
  }

  /** Runs until the next epoch has paid. */
  public void runEpoch() {
    boolean paid = false;
    while (!paid) {
      paid = step();
    }
  }

  /** The time of the next step, ms. */
  public long nextTime() {
    return Math.min(agenda.nextTime(), epochTime());
  }

  private long epochTime() {
    long next = view.nextEpochBlock();
    if (next == Long.MAX_VALUE) {
      throw new IllegalStateException("the subnet's tempo is 0: no epoch ever runs");
    }
    return next * Agenda.BLOCK_MS;
  }

  /**
   * Takes the next step: an event, or the block of an epoch.
   *
   * @return whether an epoch has paid
   */
  public boolean step() {
    long epochs = view.epochs();
    long epoch = epochTime();
    if (agenda.nextTime() >= epoch) {
      advanceTo(epoch / Agenda.BLOCK_MS);
      return view.epochs() != epochs;
    }
    agenda.next();
    advanceTo(agenda.time() / Agenda.BLOCK_MS);
    if (view.epochs() != epochs) {
      throw new IllegalStateException("an epoch ran before its block");
    }
    if (agenda.isQuery()) {
      queries.orElseThrow().handle(agenda.time(), agenda.kind(), agenda.argument());
    } else {
      agenda.wake(this::act);
    }
    return false;
  }

  /**
   * Lets the chain go on to a block before the next step; nobody acts in between.
   *
   * @param block reached already or before that of the next step
   */
  public void passTo(long block) {
    long epochs = view.epochs();
    advanceTo(block);
    if (view.epochs() != epochs) {
      throw new IllegalStateException("an epoch ran before its block");
    }
  }

  /** Lets the chain go on to a block, and apply what waits. */
  private void advanceTo(long block) {
    while (chain.block() < block) {
      long next = mempool.isEmpty() ? chain.nextEventBlock() : chain.block() + 1;
      chain.skipTo(Math.min(block, next));
      boolean hasPaid = chain.step().epochs().length > 0;
      if (hasPaid) {
        paid();
      }
      for (Mempool.Sent sent : mempool.take(chain.block())) {
        apply(sent);
      }
    }
  }

  private void paid() {
    epochBlock = chain.block();
    keys = hotkeys();
    EpochOutput output = output();
    earnings.book(output);
    int best = -1;
    for (int uid = 0; uid < view.neurons(); uid++) {
      if (view.incentive(uid) > 0 && (best < 0 || view.incentive(uid) > view.incentive(best))) {
        best = uid;
      }
    }
    miners.advance(view.epochs(), best < 0 ? -1 : population.minerOf(view.hotkey(best)));
    chain.ledger().requireConserved();
  }

  private void apply(Mempool.Sent sent) {
    WorldOperator sender = population.operator(sent.sender());
    long free = chain.freeRao(sender.coldkey());
    Optional<ChainError> error = chain.apply(sent.extrinsic());
    if (error.isPresent()) {
      refusals.add(sender.team(), error.get());
    } else if (sent.extrinsic() instanceof Extrinsic.Register) {
      sender.addBurned(free - chain.freeRao(sender.coldkey()));
    }
  }

  private void act(int number) {
    acting = number;
    WorldOperator operator = population.operator(number);
    boolean adversary = population.teamOf(operator).adversary();
    earnings.move(
        operator, extrinsic -> mempool.send(new Mempool.Sent(number, adversary, extrinsic)));
    operator.strategy().act(turn.of(number));
  }

  /** Changes a rule from the next block on, as the chain's root or the lab. */
  public void setRule(Hyperparameter rule, long value) {
    if (view.rules().get(rule) != value) {
      chain
          .apply(new Extrinsic.RootSet(NETUID, rule, value))
          .ifPresent(
              error -> {
                throw new IllegalArgumentException(rule + " cannot be " + value + ": " + error);
              });
    }
  }

  /** Changes what a team's operators are told. */
  public void setSettings(int team, Settings inForce) {
    settings.set(team, inForce);
  }

  /** What everybody can read about the subnet. */
  public SubnetView subnet() {
    return view;
  }

  /** The true quality of the miner at a uid, 0..1; NaN where a uid does not mine. */
  public double quality(int uid) {
    int miner = population.minerOf(keys[uid]);
    return miner < 0 ? Double.NaN : miners.quality(miner);
  }

  /** How many operators there are. */
  public int operators() {
    return population.operators();
  }

  /** The name of an operator, a stable path. */
  public String operatorName(int operator) {
    return population.operator(operator).name();
  }

  /** The number of the operator of a uid. */
  public int operatorOf(int uid) {
    return population.operatorOf(keys[uid]);
  }

  /** What a team's operators have paid for registrations, rao. */
  public long burnedRao(int team) {
    return population.sumRao(team, WorldOperator::burnedRao);
  }

  /** What a team's miners have spent outside the chain, TAO. */
  public double costTao(int team) {
    return population.spentTao(team);
  }

  /** What a team's operators received in their coalitions from other operators less paid, rao. */
  public long sidePaymentsRao(int team) {
    return population.sidePaymentsRao(team);
  }

  /** How often the chain refused a team's extrinsics, by reason; a copy. */
  public Map<ChainError, Long> refused(int team) {
    return refusals.of(team);
  }

  /** The coalitions, in the order of their names. */
  public Iterable<Coalition> coalitions() {
    return population.coalitions();
  }

  @Override
  public Roster roster() {
    return population.roster(keys);
  }

  @Override
  public long epoch() {
    return view.epochs();
  }

  @Override
  public long block() {
    return epochBlock;
  }

  @Override
  public long nextEpochBlock() {
    return view.nextEpochBlock();
  }

  @Override
  public long stakeRao(int uid) {
    return view.stakeRao(keys[uid]);
  }

  @Override
  public long[] stakeRao() {
    long[] stake = new long[keys.length];
    for (int uid = 0; uid < stake.length; uid++) {
      stake[uid] = stakeRao(uid);
    }
    return stake;
  }

  @Override
  public long soldRao(int team) {
    return population.sumRao(team, WorldOperator::soldRao);
  }

  @Override
  public long unpaidRao() {
    return chain.ledger().totalRao(AccountKind.UNPAID, NETUID)
        + chain.ledger().totalRao(AccountKind.DUST, NETUID);
  }

  @Override
  public EpochOutput output() {
    return chain.output(NETUID).orElseThrow();
  }

  /** Names all parts of the state, the chain's first. */
  public void visit(StatePart.Visitor visitor) throws IOException {
    chain.visit(visitor);
    visitAgents(visitor);
  }

  private void visitAgents(StatePart.Visitor visitor) throws IOException {
    visitor.visit("miners", miners::save);
    for (int k = 0; k < population.operators(); k++) {
      WorldOperator operator = population.operator(k);
      visitor.visit("operator " + operator.name(), operator::save);
    }
    for (Coalition coalition : population.coalitions()) {
      visitor.visit("coalition " + coalition.name(), coalition::save);
    }
    visitor.visit("commits of operators", orders::save);
    visitor.visit("events to come", agenda::save);
    visitor.visit("refusals", this::saveRefused);
    if (queries.isPresent()) {
      visitor.visit("queries", queries.get()::save);
    }
  }

  private void saveRefused(DataOutput out) throws IOException {
    out.writeLong(epochBlock);
    refusals.save(out);
  }

  @Override
  public void save(DataOutput out) throws IOException {
    if (!mempool.isEmpty()) {
      throw new IllegalStateException("a world is saved between two epochs only");
    }
    out.writeInt(VERSION);
    population.save(out);
    chain.save(out);
    visitAgents((name, part) -> part.save(out));
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of the world has another version");
    }
    population.load(in);
    chain.load(in);
    miners.load(in);
    for (int k = 0; k < population.operators(); k++) {
      population.operator(k).load(in);
    }
    for (Coalition coalition : population.coalitions()) {
      coalition.load(in);
    }
    orders.load(in);
    agenda.load(in);
    epochBlock = in.readLong();
    refusals.load(in);
    if (queries.isPresent()) {
      queries.get().load(in);
    }
    keys = hotkeys();
  }

  @Override
  public void close() {
    chain.close();
  }
}
