package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.NetworkFigure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;

/** Makes a figure and a table of a network: all neurons and the edges that are shown. */
final class NetworkExhibit {
  private NetworkExhibit() {}

  static Exhibit of(String name, Network network) {
    NetworkLayout layout = new NetworkLayout(network.nodes());
    // In the order of the further teams' numbers, so that the figure gives them the same colours.
    List<Hue> hues =
        network.nodes().stream()
            .map(NetworkNode::hue)
            .distinct()
            .sorted(
                (a, b) ->
                    a.role() == b.role()
                        ? Integer.compare(a.index(), b.index())
                        : a.role().compareTo(b.role()))
            .toList();
    List<NetworkFigure.Dot> dots = new ArrayList<>();
    Map<Integer, Integer> places = new HashMap<>();
    for (NetworkNode node : network.nodes()) {
      Point2D at = layout.at(node.uid());
      places.put(node.uid(), dots.size());
      dots.add(
          new NetworkFigure.Dot(
              at.getX(), at.getY(), node.size(), hues.indexOf(node.hue()), node.validator()));
    }
    List<NetworkFigure.Link> links = new ArrayList<>();
    Csv csv = new Csv(List.of("from", "to", "weight x stake"));
    for (NetworkEdge edge : network.edges()) {
      csv.row(edge.from(), edge.to(), edge.strength());
      if (places.containsKey(edge.from()) && places.containsKey(edge.to())) {
        links.add(
            new NetworkFigure.Link(
                places.get(edge.from()), places.get(edge.to()), edge.strength()));
      }
    }
    List<NetworkFigure.Team> teams =
        hues.stream().map(hue -> new NetworkFigure.Team(Hues.name(hue), hue.role())).toList();
    String title = network.title().isEmpty() ? "Network" : network.title();
    return new Exhibit(
        name,
        new NetworkFigure(
            title,
            "validators inside, miners outside; lines: weight × stake, the strongest "
                + network.edges().size(),
            teams,
            dots,
            links),
        csv.text());
  }
}
