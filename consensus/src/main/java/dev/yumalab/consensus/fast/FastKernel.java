package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The epoch on the CPU, fast: state stays in cells that vectors read, and sums are plain because
 * nothing in them can saturate. Input that this arithmetic does not fit is handed to the reference
 * kernel; {@link EpochSession} outputs say so. An epoch of v validators and n uids takes O(v · n)
 * time; once rows have been put and an epoch has run, another allocates nothing. Batches run on all
 * cores, with the same bits. The kernel is thread-safe, its sessions are not.
 */
public final class FastKernel implements EpochKernel {
  /** The name of this kernel. */
  public static final String NAME = "exact";

  private final Tiles tiles;

  /** In vectors where the JVM has their module, else in plain loops. */
  public FastKernel() {
    this(Tiles.fastest());
  }

  FastKernel(Tiles tiles) {
    this.tiles = tiles;
  }

  @Override
  public Optional<String> means() {
    return Optional.of(tiles.name());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EpochSession open(EpochShape shape) {
    return new Session(tiles, shape);
  }

  private static final class Session implements EpochSession {
    private final EpochShape shape;
    private final FastNetwork[] networks;
    private final Workspace[] workspaces;

    Session(Tiles tiles, EpochShape shape) {
      this.shape = shape;
      networks =
          IntStream.range(0, shape.networks())
              .mapToObj(index -> new FastNetwork(tiles, shape.neurons()))
              .toArray(FastNetwork[]::new);
      int workers = Math.min(shape.networks(), Runtime.getRuntime().availableProcessors());
      workspaces =
          IntStream.range(0, workers)
              .mapToObj(worker -> new Workspace(tiles, shape.neurons()))
              .toArray(Workspace[]::new);
    }

    @Override
    public EpochShape shape() {
      return shape;
    }

    @Override
    public NetworkState network(int index) {
      return networks[index];
    }

    @Override
    public void run(EpochParameters parameters) {
      if (workspaces.length == 1) {
        runEvery(0, parameters);
      } else {
        IntStream.range(0, workspaces.length)
            .parallel()
            .forEach(worker -> runEvery(worker, parameters));
      }
    }

    private void runEvery(int worker, EpochParameters parameters) {
      for (int index = worker; index < networks.length; index += workspaces.length) {
        networks[index].run(parameters, workspaces[worker]);
      }
    }

    @Override
    public void close() {
      // Nothing outside the heap.
    }
  }
}
