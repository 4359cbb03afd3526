package dev.yumalab.agents.strategy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Operators who act together out of the chain's sight: they share a plan, pay each other, and may
 * break with each other. Not thread-safe.
 */
public final class Coalition {
  private static final int VERSION = 1;

  private final String name;
  private final List<Operator> members;
  private final Map<String, Plan> plans = new TreeMap<>();
  private final Map<String, Long> balances = new TreeMap<>();
  private final Map<String, Long> left = new TreeMap<>();

  /**
   * What members agree upon: numbers under a topic.
   *
   * @param block at which it was agreed
   * @param numbers what the topic is about, for instance uids with their weights
   */
  private record Plan(long block, long[] numbers) {}

  /**
   * A coalition in which nobody has paid or left.
   *
   * @param name of it
   * @param members at least one, with names of their own
   */
  public Coalition(String name, List<Operator> members) {
    this.name = name;
    this.members = List.copyOf(members);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Who belongs to it still, in the order in which they joined. */
  public List<Operator> members() {
    return members.stream().filter(this::has).toList();
  }

  /** Whether an operator belongs to it still. */
  public boolean has(Operator operator) {
    return !left.containsKey(operator.name())
        && members.stream().anyMatch(member -> member.name().equals(operator.name()));
  }

  /** The member that draws up the plans: the first that has not left. */
  public boolean isLedBy(Operator operator) {
    List<Operator> present = members();
    return !present.isEmpty() && present.getFirst().name().equals(operator.name());
  }

  /** An operator breaks with it, for good. */
  public void leave(Operator operator, long block) {
    left.putIfAbsent(operator.name(), block);
  }

  /** Draws up a plan; an older one of the same topic is gone. */
  public void agree(String topic, long block, long[] numbers) {
    plans.put(topic, new Plan(block, numbers.clone()));
  }

  /**
   * The plan of a topic.
   *
   * @return a copy; empty where there is none
   */
  public long[] plan(String topic) {
    Plan plan = plans.get(topic);
    return plan == null ? new long[0] : plan.numbers().clone();
  }

  /** The block at which the plan of a topic was drawn up, or -1. */
  public long planBlock(String topic) {
    Plan plan = plans.get(topic);
    return plan == null ? -1 : plan.block();
  }

  /**
   * Books a side payment, which the chain does not see.
   *
   * @param rao 0 or more
   */
  public void pay(Operator from, Operator to, long rao) {
    if (rao < 0) {
      throw new IllegalArgumentException("a payment is 0 rao or more, not " + rao);
    }
    balances.merge(from.name(), -rao, Math::addExact);
    balances.merge(to.name(), rao, Math::addExact);
  }

  /** What an operator has received less what it has paid, rao; all together are 0. */
  public long balanceRao(Operator operator) {
    return balances.getOrDefault(operator.name(), 0L);
  }

  /** Writes plans, payments and who left. */
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(plans.size());
    for (Map.Entry<String, Plan> plan : plans.entrySet()) {
      out.writeUTF(plan.getKey());
      out.writeLong(plan.getValue().block());
      out.writeInt(plan.getValue().numbers().length);
      for (long number : plan.getValue().numbers()) {
        out.writeLong(number);
      }
    }
    saveNumbers(balances, out);
    saveNumbers(left, out);
  }

  private static void saveNumbers(Map<String, Long> numbers, DataOutput out) throws IOException {
    out.writeInt(numbers.size());
    for (Map.Entry<String, Long> number : numbers.entrySet()) {
      out.writeUTF(number.getKey());
      out.writeLong(number.getValue());
    }
  }

  /** Reads what {@link #save} wrote, into a coalition of the same members. */
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of a coalition has another version");
    }
    plans.clear();
    for (int left = in.readInt(); left > 0; left--) {
      String topic = in.readUTF();
      long block = in.readLong();
      List<Long> numbers = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        numbers.add(in.readLong());
      }
      plans.put(topic, new Plan(block, numbers.stream().mapToLong(Long::longValue).toArray()));
    }
    loadNumbers(balances, in);
    loadNumbers(left, in);
  }

  private static void loadNumbers(Map<String, Long> numbers, DataInput in) throws IOException {
    numbers.clear();
    for (int count = in.readInt(); count > 0; count--) {
      String name = in.readUTF();
      numbers.put(name, in.readLong());
    }
  }
}
