package dev.yumalab.scenarios.imports;

import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.consensus.epoch.SparseRows;
import dev.yumalab.scenarios.recorded.JsonCursor;
import dev.yumalab.scenarios.recorded.NetworkFormat;
import dev.yumalab.scenarios.recorded.RecordedFormatException;
import dev.yumalab.scenarios.recorded.RowCollector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a snapshot as the SDK's metagraph gives it: stake in tokens, rows of weights as fractions.
 * Stake becomes rao by its exact decimals, floored; a row becomes u16 as a client sends it, each
 * weight divided by the largest, times 65535, rounded half up. Not thread-safe.
 */
final class MetagraphReader {
  private static final BigDecimal U16_MAX = BigDecimal.valueOf(0xFFFF);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int RAO_DECIMALS = 9;
  private static final long LAST_BLOCK = 1L << 53;

  private final JsonCursor cursor;
  private String source = "";
  private int netuid;
  private long block;
  private int neurons;
  private List<Long> stake = List.of();
  private SparseRows weights = new SparseRows.Builder(0).build();
  private int floored;
  private int vanished;

  private MetagraphReader(JsonCursor cursor) {
    this.cursor = cursor;
  }

  static Imported read(JsonCursor cursor) throws RecordedFormatException {
    return new MetagraphReader(cursor).document();
  }

  private Imported document() throws RecordedFormatException {
    cursor.object(
        List.of("netuid", "block", "n", "stake", "weights"),
        List.of("source", "stake_unit", "weights_note"),
        key -> {
          switch (key) {
            case "source" -> source = cursor.text();
            case "netuid" -> netuid = (int) cursor.whole(0, 0xFFFF);
            case "block" -> block = cursor.whole(0, LAST_BLOCK);
            case "n" ->
                neurons =
                    (int) cursor.whole(NetworkFormat.FEWEST_NEURONS, NetworkFormat.MOST_NEURONS);
            case "stake" -> stake = NetworkFormat.stake(cursor, neurons, this::rao);
            case "weights" -> weights = weights();
            default -> cursor.text();
          }
        });
    Recording recording = new Recording.Snapshot(block, stake, weights);
    return new Imported(new NetworkFormat.Network(source, netuid, recording), Map.of(), notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (floored > 0) {
      notes.add(floored + " stakes had more than 9 decimals and were floored to a rao");
    }
    if (vanished > 0) {
      notes.add(vanished + " weights are less than half of 1/65535 of their row's largest: now 0");
    }
    return notes;
  }

  private long rao() throws RecordedFormatException {
    BigDecimal rao = cursor.decimal().movePointRight(RAO_DECIMALS);
    if (rao.compareTo(BigDecimal.valueOf(NetworkFormat.MOST_STAKE_RAO)) > 0) {
      throw cursor.problem(cursor.path() + " is more than 21,000,000, which cannot be");
    }
    BigDecimal whole = rao.setScale(0, RoundingMode.FLOOR);
    floored += whole.compareTo(rao) == 0 ? 0 : 1;
    return whole.longValueExact();
  }

  private SparseRows weights() throws RecordedFormatException {
    NetworkFormat.requireNeurons(cursor, neurons);
    RowCollector rows = new RowCollector(cursor, neurons);
    cursor.array(row -> row(rows.begin()));
    return rows.build();
  }

  private void row(RowCollector.Row row) throws RecordedFormatException {
    List<BigDecimal> fractions = new ArrayList<>();
    cursor.object(
        List.of("uid", "to", "w"),
        List.of(),
        key -> {
          switch (key) {
            case "uid" -> row.uid();
            case "to" -> cursor.array(row::column);
            default ->
                cursor.array(
                    k -> {
                      row.requireWeight(k);
                      fractions.add(cursor.decimal());
                    });
          }
        });
    BigDecimal max = fractions.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    for (int k = 0; k < fractions.size(); k++) {
      row.value(k, max.signum() == 0 ? 0 : u16(fractions.get(k), max));
    }
    row.end(true);
  }

  /** Half up: ⌊(2·w·65535 + max) / (2·max)⌋. */
  private int u16(BigDecimal weight, BigDecimal max) {
    int value =
        weight
            .multiply(TWO)
            .multiply(U16_MAX)
            .add(max)
            .divideToIntegralValue(max.multiply(TWO))
            .intValueExact();
    vanished += value == 0 && weight.signum() > 0 ? 1 : 0;
    return value;
  }
}
