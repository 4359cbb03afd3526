package dev.yumalab.agents.world;

import dev.yumalab.agents.miner.Miners;
import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.strategy.Coalition;
import dev.yumalab.agents.strategy.Operator;
import dev.yumalab.consensus.chain.Chain;
import dev.yumalab.engine.random.RandomStreams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Who lives in a world: operators with their keys and coalitions. Not thread-safe. */
final class Population {
  private static final int NONE = -1;

  private final List<TeamSetup> teams;
  private final Chain chain;
  private final Miners miners;
  private final RandomStreams streams;
  private final List<WorldOperator> operators = new ArrayList<>();
  private final List<String> minerNames = new ArrayList<>();
  private final Map<String, Coalition> coalitions = new TreeMap<>();
  private int[] operatorOf = new int[0];
  private int[] minerOf = new int[0];
  private int[] minerKeys = new int[0];
  private int hotkeys;
  private final int atStart;

  Population(List<TeamSetup> teams, Chain chain, Miners miners, RandomStreams streams) {
    this.teams = teams;
    this.chain = chain;
    this.miners = miners;
    this.streams = streams;
    for (int team = 0; team < teams.size(); team++) {
      settle(team);
    }
    atStart = hotkeys;
    formCoalitions();
  }

  private void settle(int team) {
    TeamSetup setup = teams.get(team);
    int first = operators.size();
    for (int k = 0; k < setup.operators(); k++) {
      String name = setup.name() + "/" + k;
      int coldkey = chain.newColdkey();
      chain.endow(coldkey, setup.freeRao());
      operators.add(
          new WorldOperator(
              name, team, coldkey, setup.strategy(), streams.stream(name, "phase in the epoch")));
    }
    for (int k = 0; k < setup.validators(); k++) {
      newValidator(first + k % setup.operators());
    }
    for (int k = 0; k < setup.servers(); k++) {
      newMiner(first + k % setup.operators());
    }
  }

  private void formCoalitions() {
    Map<String, List<Operator>> members = new TreeMap<>();
    for (WorldOperator operator : operators) {
      teams
          .get(operator.team())
          .coalition()
          .ifPresent(name -> members.computeIfAbsent(name, _ -> new ArrayList<>()).add(operator));
    }
    members.forEach((name, list) -> coalitions.put(name, new Coalition(name, list)));
  }

  /** Writes the hotkeys that were made since the start, so that they can be made again. */
  void save(DataOutput out) throws IOException {
    out.writeInt(hotkeys - atStart);
    for (int hotkey = atStart; hotkey < hotkeys; hotkey++) {
      out.writeInt(operatorOf[hotkey]);
      out.writeBoolean(minerOf[hotkey] >= 0);
    }
  }

  /** Makes the hotkeys again that {@link #save} wrote, in a world that has just been made. */
  void load(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      int operator = in.readInt();
      if (operator < 0 || operator >= operators.size()) {
        throw new IOException("there is no operator " + operator);
      }
      if (in.readBoolean()) {
        newMiner(operator);
      } else {
        newValidator(operator);
      }
    }
  }

  /** Makes a hotkey that is to validate. */
  int newValidator(int operator) {
    WorldOperator owner = operators.get(operator);
    int hotkey = chain.newHotkey(owner.coldkey());
    owner.validatorKeys().add(hotkey);
    record(hotkey, operator, NONE);
    return hotkey;
  }

  /** Makes a hotkey that is to mine. */
  int newMiner(int operator) {
    WorldOperator owner = operators.get(operator);
    int hotkey = chain.newHotkey(owner.coldkey());
    String name = owner.name() + "/miner/" + owner.minerKeys().count();
    owner.minerKeys().add(hotkey);
    minerNames.add(name);
    int miner = miners.add(name, teams.get(owner.team()).miners());
    if (miner == minerKeys.length) {
      minerKeys = Arrays.copyOf(minerKeys, Math.max(16, 2 * miner));
    }
    minerKeys[miner] = hotkey;
    record(hotkey, operator, miner);
    return hotkey;
  }

  private void record(int hotkey, int operator, int miner) {
    if (hotkey >= operatorOf.length) {
      int known = operatorOf.length;
      operatorOf = Arrays.copyOf(operatorOf, Math.max(16, 2 * (hotkey + 1)));
      minerOf = Arrays.copyOf(minerOf, operatorOf.length);
      Arrays.fill(minerOf, known, minerOf.length, NONE);
    }
    operatorOf[hotkey] = operator;
    minerOf[hotkey] = miner;
    hotkeys = hotkey + 1;
  }

  List<TeamSetup> teams() {
    return teams;
  }

  int operators() {
    return operators.size();
  }

  WorldOperator operator(int number) {
    return operators.get(number);
  }

  TeamSetup teamOf(WorldOperator operator) {
    return teams.get(operator.team());
  }

  /** The sum of an amount over a team's operators. */
  long sumRao(int team, ToLongFunction<WorldOperator> amount) {
    long sum = 0;
    for (WorldOperator operator : operators) {
      sum += operator.team() == team ? amount.applyAsLong(operator) : 0;
    }
    return sum;
  }

  /** What a team's miners have spent outside the chain, TAO. */
  double spentTao(int team) {
    double sum = 0;
    for (WorldOperator operator : operators) {
      for (int m = 0; m < operator.minerKeys().count() && operator.team() == team; m++) {
        sum += miners.spentTao(minerOf[operator.minerKeys().get(m)]);
      }
    }
    return sum;
  }

  /** What a team's operators have received from their coalitions less what they paid, rao. */
  long sidePaymentsRao(int team) {
    Optional<Coalition> coalition = teams.get(team).coalition().map(coalitions::get);
    long sum = 0;
    for (WorldOperator operator : operators) {
      if (coalition.isPresent() && operator.team() == team) {
        sum += coalition.get().balanceRao(operator);
      }
    }
    return sum;
  }

  /** The number of the operator of a hotkey. */
  int operatorOf(int hotkey) {
    return operatorOf[hotkey];
  }

  /** The number of the miner behind a hotkey, or -1. */
  int minerOf(int hotkey) {
    return minerOf[hotkey];
  }

  /** The hotkey of a miner. */
  int hotkeyOfMiner(int miner) {
    return minerKeys[miner];
  }

  /** The number of a team's first operator. */
  int firstOf(int team) {
    int first = 0;
    while (operators.get(first).team() != team) {
      first++;
    }
    return first;
  }

  /** The hotkey with which an operator owns a subnet: its first. */
  int ownerKey(WorldOperator operator) {
    return operator.validatorKeys().count() > 0
        ? operator.validatorKeys().get(0)
        : operator.minerKeys().get(0);
  }

  String minerName(int miner) {
    return minerNames.get(miner);
  }

  /** The hotkey's operator's coalition, if it has one. */
  Coalition coalition(String name) {
    return coalitions.get(name);
  }

  Iterable<Coalition> coalitions() {
    return coalitions.values();
  }

  /** Who is who, by the hotkeys of the uids. */
  Roster roster(int[] keys) {
    int[] teamOf = new int[keys.length];
    boolean[] validators = new boolean[keys.length];
    for (int uid = 0; uid < keys.length; uid++) {
      int hotkey = keys[uid];
      teamOf[uid] = operators.get(operatorOf[hotkey]).team();
      validators[uid] = minerOf[hotkey] < 0;
    }
    return new Roster(teams.stream().map(TeamSetup::name).toList(), teamOf, validators);
  }
}
