package dev.yumalab.export.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves labels in a column apart, each as little as possible: neighbours that would overlap become
 * a block around the mean of where they want to be (pool adjacent violators).
 */
public final class Spread {
  private Spread() {}

  /** Labels that touch each other, and the offset of the block's top edge. */
  private record Block(List<Integer> members, double wanted, double height) {
    double top(double low, double high) {
      return Math.clamp(wanted / members.size(), low, Math.max(low, high - height));
    }
  }

  /**
   * The middle of each label.
   *
   * @param wanted the middle that each label wants
   * @param heights of the labels; together no more than the room from low to high
   */
  public static double[] middles(double[] wanted, double[] heights, double low, double high) {
    List<Integer> order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .toList();
    List<Block> blocks = new ArrayList<>();
    for (int i : order) {
      Block block = new Block(List.of(i), wanted[i] - heights[i] / 2, heights[i]);
      while (!blocks.isEmpty() && overlap(blocks.getLast(), block, low, high)) {
        block = merged(blocks.removeLast(), block);
      }
      blocks.add(block);
    }
    double[] middles = new double[wanted.length];
    for (Block block : blocks) {
      double top = block.top(low, high);
      for (int i : block.members()) {
        middles[i] = top + heights[i] / 2;
        top += heights[i];
      }
    }
    return middles;
  }

  private static boolean overlap(Block above, Block below, double low, double high) {
    return above.top(low, high) + above.height() > below.top(low, high);
  }

  private static Block merged(Block above, Block below) {
    List<Integer> members = new ArrayList<>(above.members());
    members.addAll(below.members());
    // A member's wish is where the block's top edge would be if that member had its way.
    double wanted = above.wanted() + below.wanted() - below.members().size() * above.height();
    return new Block(members, wanted, above.height() + below.height());
  }
}
