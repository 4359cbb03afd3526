package dev.yumalab.scenarios.recorded;

import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.consensus.epoch.SparseRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads recorded epochs: {@code block}, {@code weights} as a list of {@code [uid, [to], [u16]]},
 * and for a history {@code last_update}, {@code registration_block} and {@code validator_permit}.
 */
public final class EpochReader {
  private static final List<String> SNAPSHOT_KEYS = List.of("block", "weights");
  private static final List<String> HISTORY_KEYS =
      List.of("block", "weights", "last_update", "registration_block", "validator_permit");
  private static final long LAST_BLOCK = 1L << 53;

  private final JsonCursor cursor;
  private final int neurons;
  private final boolean history;

  /**
   * @param cursor of the document
   * @param neurons number of uids
   * @param history whether the keys of a history must be there; a history may have rows of zeros,
   *     which the chain can store, but a snapshot's rows say who goes on setting weights
   */
  public EpochReader(JsonCursor cursor, int neurons, boolean history) {
    this.cursor = cursor;
    this.neurons = neurons;
    this.history = history;
  }

  /** Reads a list of epochs, at least one; blocks ascend and no registration goes back. */
  public List<Recording.Epoch> epochs() throws RecordedFormatException {
    List<Recording.Epoch> epochs = new ArrayList<>();
    cursor.array(
        index -> epochs.add(epoch(index == 0 ? Optional.empty() : Optional.of(epochs.getLast()))));
    if (epochs.isEmpty()) {
      throw cursor.problem("epochs must be a list of at least one epoch, found an empty one");
    }
    return epochs;
  }

  private Recording.Epoch epoch(Optional<Recording.Epoch> before) throws RecordedFormatException {
    Draft draft = new Draft();
    List<String> keys = history ? HISTORY_KEYS : SNAPSHOT_KEYS;
    cursor.object(
        keys,
        List.of(),
        key -> {
          switch (key) {
            case "block" -> draft.block = block(before);
            case "weights" -> draft.weights = weights();
            case "last_update" -> draft.lastUpdate = blocks(Optional.empty());
            case "registration_block" ->
                draft.registrationBlock = blocks(before.map(Recording.Epoch::registrationBlock));
            default -> draft.permits = uids();
          }
        });
    return new Recording.Epoch(
        draft.block, draft.weights, draft.lastUpdate, draft.registrationBlock, draft.permits);
  }

  /** What has been read of an epoch so far. */
  private static final class Draft {
    private long block;
    private SparseRows weights = new SparseRows.Builder(0).build();
    private List<Long> lastUpdate = List.of();
    private List<Long> registrationBlock = List.of();
    private Set<Integer> permits = Set.of();
  }

  private long block(Optional<Recording.Epoch> before) throws RecordedFormatException {
    long block = cursor.whole(0, LAST_BLOCK);
    if (before.isPresent() && block <= before.get().block()) {
      throw cursor.problem(
          String.format(
              Locale.ROOT,
              "%s is %d, not after the epoch before, %d",
              cursor.path(),
              block,
              before.get().block()));
    }
    return block;
  }

  /** One block for each uid. Recordings are made some blocks late, so it may be after the epoch. */
  private List<Long> blocks(Optional<List<Long>> before) throws RecordedFormatException {
    List<Long> blocks = new ArrayList<>(neurons);
    cursor.array(
        uid -> {
          requireUid(uid);
          long block = cursor.whole(0, LAST_BLOCK);
          if (before.isPresent() && block < before.get().get(uid)) {
            throw cursor.problem(
                cursor.path() + " is " + block + ", before the one in the epoch before");
          }
          blocks.add(block);
        });
    requireAll(blocks.size());
    return blocks;
  }

  private void requireUid(int uid) throws RecordedFormatException {
    if (uid >= neurons) {
      throw cursor.problem(cursor.path() + " is one more than the " + neurons + " uids");
    }
  }

  private void requireAll(int found) throws RecordedFormatException {
    if (found != neurons) {
      throw cursor.problem(
          "%s must have %d numbers, one for each uid, found %d"
              .formatted(cursor.path(), neurons, found));
    }
  }

  private Set<Integer> uids() throws RecordedFormatException {
    Set<Integer> uids = new HashSet<>();
    cursor.array(
        index -> {
          int uid = (int) cursor.whole(0, neurons - 1L);
          if (!uids.add(uid)) {
            throw cursor.problem("uid " + uid + " is there twice");
          }
        });
    return uids;
  }

  private SparseRows weights() throws RecordedFormatException {
    RowCollector rows = new RowCollector(cursor, neurons);
    cursor.array(
        row -> {
          RowCollector.Row draft = rows.begin();
          cursor.array(
              part -> {
                switch (part) {
                  case 0 -> draft.uid();
                  case 1 -> cursor.array(k -> draft.column(k));
                  case 2 ->
                      cursor.array(
                          k -> {
                            draft.requireWeight(k);
                            draft.value(k, (int) cursor.whole(0, 0xFFFF));
                          });
                  default -> throw cursor.problem("a row is [uid, [to], [weights]], and no more");
                }
              });
          draft.end(!history);
        });
    return rows.build();
  }
}
