package dev.yumalab.scenarios.recorded;

import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.consensus.epoch.SparseRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The data file beside a scenario: JSON, packed with gzip, one line for each row of weights. {@code
 * docs/import.md} has it field by field.
 */
public final class NetworkFormat {
  /** All alpha that a subnet can ever have, rao. */
  public static final long MOST_STAKE_RAO = 21_000_000_000_000_000L;

  /** The fewest uids of a network that can be run. */
  public static final int FEWEST_NEURONS = 4;

  /** The most uids of a network that can be run. */
  public static final int MOST_NEURONS = 4_096;

  private static final String FORMAT = "yumalab-network-1";
  private static final String SNAPSHOT = "snapshot";
  private static final String HISTORY = "history";

  private NetworkFormat() {}

  /**
   * What a data file says.
   *
   * @param source where the recording comes from, for people
   * @param netuid the subnet's number, 0..65535
   * @param recording what was recorded
   */
  public record Network(String source, int netuid, Recording recording) {}

  /** Reads a data file. */
  static Network read(JsonCursor cursor) throws RecordedFormatException {
    Draft draft = new Draft();
    cursor.object(
        List.of("format", "kind", "netuid", "n", "stake_rao", "epochs"),
        List.of("source"),
        key -> {
          switch (key) {
            case "format" -> one(cursor, List.of(FORMAT));
            case "kind" -> draft.kind = one(cursor, List.of(SNAPSHOT, HISTORY));
            case "source" -> draft.source = cursor.text();
            case "netuid" -> draft.netuid = (int) cursor.whole(0, 0xFFFF);
            case "n" -> draft.neurons = (int) cursor.whole(FEWEST_NEURONS, MOST_NEURONS);
            case "stake_rao" -> draft.stake = stake(cursor, draft.neurons);
            default -> draft.epochs = draft.epochs(cursor);
          }
        });
    return new Network(draft.source, draft.netuid, draft.recording());
  }

  /** What has been read so far. */
  private static final class Draft {
    private String kind = "";
    private String source = "";
    private int netuid;
    private int neurons;
    private List<Long> stake = List.of();
    private List<Recording.Epoch> epochs = List.of();

    List<Recording.Epoch> epochs(JsonCursor cursor) throws RecordedFormatException {
      if (kind.isEmpty()) {
        throw cursor.problem("'kind' must stand before 'epochs'");
      }
      requireNeurons(cursor, neurons);
      List<Recording.Epoch> read = new EpochReader(cursor, neurons, kind.equals(HISTORY)).epochs();
      if (kind.equals(SNAPSHOT) && read.size() > 1) {
        throw cursor.problem("a snapshot has one epoch, found " + read.size());
      }
      return read;
    }

    Recording recording() {
      Recording.Epoch first = epochs.getFirst();
      return kind.equals(HISTORY)
          ? new Recording.History(stake, epochs)
          : new Recording.Snapshot(first.block(), stake, first.weights());
    }
  }

  private static String one(JsonCursor cursor, List<String> words) throws RecordedFormatException {
    String word = cursor.text();
    if (!words.contains(word)) {
      throw cursor.problem(cursor.path() + " must be " + String.join(" or ", words));
    }
    return word;
  }

  /**
   * Makes sure that the number of uids has been read.
   *
   * @param neurons 0 if it has not
   */
  public static void requireNeurons(JsonCursor cursor, int neurons) throws RecordedFormatException {
    if (neurons == 0) {
      throw cursor.problem("'n' must stand before '" + cursor.path() + "'");
    }
  }

  /** Reads the stake of all uids in rao. */
  public static List<Long> stake(JsonCursor cursor, int neurons) throws RecordedFormatException {
    return stake(cursor, neurons, () -> cursor.whole(0, MOST_STAKE_RAO));
  }

  /** Reads one amount at the cursor as rao. */
  @FunctionalInterface
  public interface AmountReader {
    /** Rao, at least 0. */
    long read() throws RecordedFormatException;
  }

  /** Reads the stake of all uids; each amount by a reader. */
  public static List<Long> stake(JsonCursor cursor, int neurons, AmountReader reader)
      throws RecordedFormatException {
    requireNeurons(cursor, neurons);
    List<Long> stake = new ArrayList<>(neurons);
    long[] sum = new long[1];
    cursor.array(
        uid -> {
          if (uid >= neurons) {
            throw cursor.problem(cursor.path() + " is one more than n, " + neurons);
          }
          long rao = reader.read();
          sum[0] += rao;
          if (rao > MOST_STAKE_RAO || sum[0] > MOST_STAKE_RAO) {
            throw cursor.problem("all stake is more than 21,000,000 alpha, which cannot be");
          }
          stake.add(rao);
        });
    if (stake.size() != neurons) {
      throw cursor.problem(
          "%s must have n = %d numbers, found %d".formatted(cursor.path(), neurons, stake.size()));
    }
    if (sum[0] == 0) {
      throw cursor.problem("nobody has any stake");
    }
    return stake;
  }

  /** The bytes of a data file, packed. */
  static byte[] packed(Network network) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packing = new GZIPOutputStream(bytes);
        JsonGenerator json =
            new JsonFactory().createGenerator(ObjectWriteContext.empty(), packing)) {
      write(network, json);
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Network network, JsonGenerator json) {
    Recording recording = network.recording();
    json.writeStartObject();
    json.writeStringProperty("format", FORMAT);
    json.writeStringProperty("kind", recording instanceof Recording.History ? HISTORY : SNAPSHOT);
    json.writeStringProperty("source", network.source());
    json.writeNumberProperty("netuid", network.netuid());
    json.writeNumberProperty("n", recording.neurons());
    numbers("stake_rao", recording.stakeRao(), json);
    json.writeArrayPropertyStart("epochs");
    switch (recording) {
      case Recording.Snapshot(long block, List<Long> _, SparseRows weights) -> {
        json.writeStartObject();
        json.writeNumberProperty("block", block);
        rows(weights, recording.weightSetters(), json);
        json.writeEndObject();
      }
      case Recording.History(List<Long> _, List<Recording.Epoch> epochs) -> {
        Set<Integer> setters = recording.weightSetters();
        epochs.forEach(epoch -> write(epoch, setters, json));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw("\n");
  }

  private static void write(Recording.Epoch epoch, Set<Integer> setters, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("block", epoch.block());
    rows(epoch.weights(), setters, json);
    numbers("last_update", epoch.lastUpdate(), json);
    numbers("registration_block", epoch.registrationBlock(), json);
    numbers(
        "validator_permit",
        new TreeSet<>(epoch.permits()).stream().map(Integer::longValue).toList(),
        json);
    json.writeEndObject();
  }

  private static void rows(SparseRows weights, Set<Integer> setters, JsonGenerator json) {
    json.writeArrayPropertyStart("weights");
    for (int uid : setters) {
      if (weights.length(uid) == 0) {
        continue;
      }
      json.writeRaw("\n");
      json.writeStartArray();
      json.writeNumber(uid);
      json.writeStartArray();
      for (int k = 0; k < weights.length(uid); k++) {
        json.writeNumber(weights.column(uid, k));
      }
      json.writeEndArray();
      json.writeStartArray();
      for (int k = 0; k < weights.length(uid); k++) {
        json.writeNumber(weights.value(uid, k));
      }
      json.writeEndArray();
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void numbers(String name, List<Long> values, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeNumber);
    json.writeEndArray();
  }
}
