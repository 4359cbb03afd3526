package dev.yumalab.scenarios.live;

import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Numbers of each uid in as many epochs as memory allows. When it is full every other epoch goes
 * and only every other one is taken from then on; the last one is always there. Belongs to the
 * model's thread; a {@link View} is immutable.
 */
final class NeuronSeries {
  /** The numbers that are kept, in their order in a frame. */
  private static final List<LiveNeurons.Field> KEPT =
      List.of(
          LiveNeurons.Field.STAKE_SHARE,
          LiveNeurons.Field.CONSENSUS,
          LiveNeurons.Field.INCENTIVE,
          LiveNeurons.Field.DIVIDENDS,
          LiveNeurons.Field.VALIDATOR_TRUST);

  private final long budgetBytes;
  private Frame[] frames = new Frame[16];
  private int count;
  private long bytes;
  private long stride = 1;
  private Optional<Frame> last = Optional.empty();

  /**
   * @param budgetBytes how much memory the numbers may take
   */
  NeuronSeries(long budgetBytes) {
    this.budgetBytes = budgetBytes;
  }

  /** One epoch: field after field, by uid. */
  private record Frame(long epoch, int neurons, float[] values) {
    long bytes() {
      return (long) values.length * Float.BYTES;
    }

    double get(int field, int uid) {
      return uid < neurons ? values[field * neurons + uid] : Double.NaN;
    }
  }

  /** Adds the epoch that has just run, or the start. */
  void add(TeamNetwork network) {
    Frame frame = frame(network);
    last = Optional.of(frame);
    if (frame.epoch % stride != 0) {
      return;
    }
    if (count == frames.length) {
      frames = Arrays.copyOf(frames, 2 * count);
    }
    frames[count++] = frame;
    bytes += frame.bytes();
    while (bytes > budgetBytes && count > 2) {
      thin();
    }
  }

  private void thin() {
    stride *= 2;
    // A new array, for views hold the old one.
    Frame[] kept = new Frame[frames.length];
    int left = 0;
    bytes = 0;
    for (int k = 0; k < count; k++) {
      if (frames[k].epoch % stride == 0) {
        kept[left++] = frames[k];
        bytes += frames[k].bytes();
      }
    }
    frames = kept;
    count = left;
  }

  private static Frame frame(TeamNetwork network) {
    EpochOutput output = network.output();
    long[] stake = network.stakeRao();
    int n = Math.min(stake.length, output.neurons());
    double all = 0;
    for (long rao : stake) {
      all += rao;
    }
    float[] values = new float[KEPT.size() * n];
    for (int uid = 0; uid < n; uid++) {
      values[uid] = (float) (all == 0 ? 0 : stake[uid] / all);
      values[n + uid] = number(output, EpochField.CONSENSUS, uid);
      values[2 * n + uid] = number(output, EpochField.INCENTIVE, uid);
      values[3 * n + uid] = number(output, EpochField.DIVIDENDS, uid);
      values[4 * n + uid] = number(output, EpochField.VALIDATOR_TRUST, uid);
    }
    return new Frame(network.epoch(), n, values);
  }

  private static float number(EpochOutput output, EpochField field, int uid) {
    return (float) I32F32.toDouble(output.get(field, uid));
  }

  /** What is kept now. */
  View view() {
    return new View(frames, count, last);
  }

  /** What was kept at some time. Immutable and thread-safe. */
  static final class View {
    private final Frame[] frames;
    private final int count;
    private final Optional<Frame> beyond;

    private View(Frame[] frames, int count, Optional<Frame> last) {
      this.frames = frames;
      this.count = count;
      beyond = last.filter(frame -> count == 0 || frame.epoch > frames[count - 1].epoch);
    }

    int points() {
      return count + (beyond.isPresent() ? 1 : 0);
    }

    private Frame frame(int point) {
      if (point < 0 || point >= points()) {
        throw new IndexOutOfBoundsException("point %d of %d".formatted(point, points()));
      }
      return point < count ? frames[point] : beyond.orElseThrow();
    }

    long epoch(int point) {
      return frame(point).epoch();
    }

    double get(LiveNeurons.Field field, int uid, int point) {
      int kept = KEPT.indexOf(field);
      return kept < 0 ? Double.NaN : frame(point).get(kept, uid);
    }
  }
}
