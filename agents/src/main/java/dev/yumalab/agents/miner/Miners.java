package dev.yumalab.agents.miner;

import dev.yumalab.engine.random.RandomStream;
import dev.yumalab.engine.random.RandomStreams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is true of the miners and what nobody on the chain knows: their quality, and what they
 * spend. Miners are known by the order in which they were added. Not thread-safe.
 */
public final class Miners {
  private static final int VERSION = 1;

  private final RandomStreams streams;
  private final List<Miner> miners = new ArrayList<>();

  /**
   * No miners yet.
   *
   * @param streams where chance comes from
   */
  public Miners(RandomStreams streams) {
    this.streams = streams;
  }

  /** One miner and its state. */
  private static final class Miner {
    final MinerPlan plan;
    final RandomStream chance;
    double quality;
    double spentTao;
    boolean serving = true;

    Miner(MinerPlan plan, RandomStream chance) {
      this.plan = plan;
      this.chance = chance;
      quality = clamp(plan.quality() + plan.spread() * chance.normal(0));
    }
  }

  /**
   * Adds a miner, whose quality is drawn from the plan.
   *
   * @param name a stable path of names
   * @param plan what it is like
   * @return its number, counted from 0
   */
  public int add(String name, MinerPlan plan) {
    miners.add(new Miner(plan, streams.stream(name, "quality")));
    return miners.size() - 1;
  }

  /** How many there are. */
  public int count() {
    return miners.size();
  }

  /** What a miner is like. */
  public MinerPlan plan(int miner) {
    return miners.get(miner).plan;
  }

  /** The true quality of a miner's answers, 0..1; 0 while it does not serve. */
  public double quality(int miner) {
    Miner asked = miners.get(miner);
    return asked.serving ? asked.quality : 0;
  }

  /** Whether a miner serves: it answers, and bears its costs. */
  public boolean isServing(int miner) {
    return miners.get(miner).serving;
  }

  /** Lets a miner serve or stop; at the start it serves. */
  public void serve(int miner, boolean serving) {
    miners.get(miner).serving = serving;
  }

  /** What a miner has spent so far, in TAO, outside the chain. */
  public double spentTao(int miner) {
    return miners.get(miner).spentTao;
  }

  /**
   * Lets an epoch pass: quality moves, costs are borne.
   *
   * @param epoch number of the epoch, from 1
   * @param best the miner that the chain pays best, or -1; copies follow it
   */
  public void advance(long epoch, int best) {
    // Copies follow what the model was in the last epoch, whatever the order of miners.
    double model = best < 0 ? 0 : quality(best);
    for (int i = 0; i < miners.size(); i++) {
      Miner miner = miners.get(i);
      if (miner.serving) {
        MinerPlan plan = miner.plan;
        miner.spentTao += plan.costTaoPerEpoch() + plan.spendTaoPerEpoch();
        miner.quality =
            switch (plan.process()) {
              case STATIC -> miner.quality;
              case DRIFTING -> reflect(miner.quality + plan.drift() * miner.chance.normal(epoch));
              case IMPROVING -> improved(miner);
              case COPYING ->
                  best < 0 || best == i
                      ? miner.quality
                      : miner.quality
                          + plan.copySpeed() * (plan.copyFidelity() * model - miner.quality);
            };
      }
    }
  }

  private static double improved(Miner miner) {
    MinerPlan plan = miner.plan;
    double kept = miner.quality * (1 - Math.min(1, plan.drift()));
    double closed = -StrictMath.expm1(-plan.gainPerTao() * plan.spendTaoPerEpoch());
    return kept + (1 - kept) * closed;
  }

  /** Walks that leave 0..1 come back as if the ends were mirrors. */
  private static double reflect(double value) {
    double folded = Math.abs(value) % 2;
    return folded > 1 ? 2 - folded : folded;
  }

  private static double clamp(double value) {
    return Math.clamp(value, 0, 1);
  }

  /** Writes the state; plans and names are those of whoever adds the same miners again. */
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(miners.size());
    for (Miner miner : miners) {
      out.writeDouble(miner.quality);
      out.writeDouble(miner.spentTao);
      out.writeBoolean(miner.serving);
    }
  }

  /**
   * Reads what {@link #save} wrote, after the same miners were added.
   *
   * @throws IOException if the data cannot be read or speak of others
   */
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of miners has another version");
    }
    int saved = in.readInt();
    if (saved != miners.size()) {
      throw new IOException("%d miners were saved, but there are %d".formatted(saved, count()));
    }
    for (Miner miner : miners) {
      miner.quality = in.readDouble();
      miner.spentTao = in.readDouble();
      miner.serving = in.readBoolean();
    }
  }
}
