package dev.yumalab.ui.desktop.plot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;

/**
 * Where neurons stand, between -1 and 1: each operator has a sector of the circle as wide as it has
 * neurons, with its validators on the inner rings and its miners on the outer ones. The same
 * members always stand at the same places.
 */
final class NetworkLayout {
  private static final double INNER = 0.52;
  private static final double OUTER = 0.97;

  /** A ring holds about this many before a further ring inside of it begins. */
  private static final int PER_RING = 180;

  private final Map<Integer, Point2D> places = new HashMap<>();
  private final List<NetworkNode> laidOut;

  NetworkLayout(List<NetworkNode> nodes) {
    laidOut = nodes;
    Map<String, List<NetworkNode>> operators = new LinkedHashMap<>();
    nodes.forEach(
        node -> operators.computeIfAbsent(node.operator(), name -> new ArrayList<>()).add(node));
    int outerRings = rings(nodes, false);
    int innerRings = rings(nodes, true);
    double gap = operators.size() > 1 && operators.size() <= 60 ? 0.12 / operators.size() : 0;
    double from = 0;
    for (List<NetworkNode> members : operators.values()) {
      double share = (double) members.size() / nodes.size();
      double start = from + gap / 2;
      double width = share * (1 - gap * operators.size());
      place(
          members.stream().filter(NetworkNode::validator).toList(),
          start,
          width,
          INNER,
          innerRings);
      place(
          members.stream().filter(node -> !node.validator()).toList(),
          start,
          width,
          OUTER,
          outerRings);
      from += width + gap;
    }
  }

  private static int rings(Collection<NetworkNode> nodes, boolean validators) {
    long count = nodes.stream().filter(node -> node.validator() == validators).count();
    return Math.clamp((count + PER_RING - 1) / PER_RING, 1, 6);
  }

  private void place(
      List<NetworkNode> members, double start, double width, double radius, int rings) {
    for (int i = 0; i < members.size(); i++) {
      // Twelve o'clock first, clockwise.
      double angle = 2 * Math.PI * (start + (i + 0.5) / members.size() * width) - Math.PI / 2;
      double at = radius - (i % rings) * 0.06;
      places.put(
          members.get(i).uid(),
          new Point2D(at * StrictMath.cos(angle), at * StrictMath.sin(angle)));
    }
  }

  /** Whether this layout also fits other nodes: the same uids, operators and roles. */
  boolean fits(List<NetworkNode> nodes) {
    if (nodes.size() != laidOut.size()) {
      return false;
    }
    for (int i = 0; i < nodes.size(); i++) {
      NetworkNode a = nodes.get(i);
      NetworkNode b = laidOut.get(i);
      if (a.uid() != b.uid()
          || a.validator() != b.validator()
          || !a.operator().equals(b.operator())) {
        return false;
      }
    }
    return true;
  }

  /** Where a uid stands; the middle for one that is not in the network. */
  Point2D at(int uid) {
    return places.getOrDefault(uid, Point2D.ZERO);
  }
}
