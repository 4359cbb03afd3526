package dev.yumalab.scenarios.imports;

import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.scenarios.parameters.SubnetParameters;
import dev.yumalab.scenarios.recorded.EpochReader;
import dev.yumalab.scenarios.recorded.JsonCursor;
import dev.yumalab.scenarios.recorded.NetworkFormat;
import dev.yumalab.scenarios.recorded.RecordedFormatException;
import java.util.List;
import java.util.Map;

/** Reads recorded epochs: stake in rao, rows of u16 weights in stored order. Not thread-safe. */
final class HistoryReader {
  private static final int MOST_TEMPO = 0xFFFF;

  private final JsonCursor cursor;
  private String source = "";
  private int netuid;
  private int neurons;
  private long tempo;
  private List<Long> stake = List.of();
  private List<Recording.Epoch> epochs = List.of();

  private HistoryReader(JsonCursor cursor) {
    this.cursor = cursor;
  }

  static Imported read(JsonCursor cursor) throws RecordedFormatException {
    return new HistoryReader(cursor).document();
  }

  private Imported document() throws RecordedFormatException {
    cursor.object(
        List.of("netuid", "n", "tempo", "stake", "epochs"),
        List.of("source", "note"),
        key -> {
          switch (key) {
            case "source" -> source = cursor.text();
            case "netuid" -> netuid = (int) cursor.whole(0, 0xFFFF);
            case "tempo" -> tempo = cursor.whole(1, MOST_TEMPO);
            case "n" ->
                neurons =
                    (int) cursor.whole(NetworkFormat.FEWEST_NEURONS, NetworkFormat.MOST_NEURONS);
            case "stake" -> stake = NetworkFormat.stake(cursor, neurons);
            case "epochs" -> {
              NetworkFormat.requireNeurons(cursor, neurons);
              epochs = new EpochReader(cursor, neurons, true).epochs();
            }
            default -> cursor.text();
          }
        });
    return new Imported(
        new NetworkFormat.Network(source, netuid, new Recording.History(stake, epochs)),
        Map.of(SubnetParameters.TEMPO_BLOCKS, Long.toString(tempo)),
        List.of());
  }
}
