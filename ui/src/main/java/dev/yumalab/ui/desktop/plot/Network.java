package dev.yumalab.ui.desktop.plot;

import java.util.List;

/**
 * What a {@link NetworkPlot} shows: who weighs whom.
 *
 * @param title the heading, or empty
 * @param nodes by uid, in this order
 * @param edges the strongest ones, see {@link StrongestEdges}; their ends are uids of nodes
 */
public record Network(String title, List<NetworkNode> nodes, List<NetworkEdge> edges) {
  /** Copies the lists. */
  public Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }
}
