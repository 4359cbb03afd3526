package dev.yumalab.agents.world;

import dev.yumalab.consensus.chain.Extrinsic;
import dev.yumalab.engine.random.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The extrinsics that wait for the next block. Not thread-safe. */
final class Mempool {
  private final MempoolOrder order;
  private final RandomStream chance;
  private final List<Sent> waiting = new ArrayList<>();

  /**
   * An extrinsic that waits.
   *
   * @param sender number of the operator
   * @param adversary whether it is let pass where adversaries are
   */
  record Sent(int sender, boolean adversary, Extrinsic extrinsic) {}

  /**
   * An empty mempool.
   *
   * @param order in which blocks take from it
   * @param chance of {@link MempoolOrder#RANDOM}
   */
  Mempool(MempoolOrder order, RandomStream chance) {
    this.order = order;
    this.chance = chance;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  void send(Sent sent) {
    waiting.add(sent);
  }

  /** Takes everything out, in the order in which a block applies it. */
  List<Sent> take(long block) {
    List<Sent> taken =
        switch (order) {
          case ARRIVAL -> List.copyOf(waiting);
          case RANDOM -> shuffled(block);
          case ADVERSARY_FIRST ->
              waiting.stream().sorted(Comparator.comparing(sent -> !sent.adversary())).toList();
        };
    waiting.clear();
    return taken;
  }

  private List<Sent> shuffled(long block) {
    record Drawn(long key, Sent sent) {}

    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      // A block has fewer than 2^24 extrinsics, a run fewer than 2^39 blocks.
      drawn.add(new Drawn(chance.bits((block << 24) + i), waiting.get(i)));
    }
    return drawn.stream().sorted(Comparator.comparingLong(Drawn::key)).map(Drawn::sent).toList();
  }
}
