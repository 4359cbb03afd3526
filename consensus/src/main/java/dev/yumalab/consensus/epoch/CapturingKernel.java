package dev.yumalab.consensus.epoch;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A kernel that remembers what the last epoch read, so that it can be explained: it hands all work
 * to another kernel, whose name and bits it keeps, and holds a copy of what is put. Made for one
 * run: whichever session ran last is the one that is remembered. Sessions may run on any thread,
 * but what is remembered is read between epochs only.
 *
 * <p>Costs memory for the weights, and for the bonds twice; an epoch costs one copy of the bonds
 * more. Rows of weights are copied when they are put.
 */
public final class CapturingKernel implements EpochKernel {
  private final EpochKernel kernel;
  private volatile CapturedNetwork[] last = {};

  /** Remembers what a kernel reads. */
  public CapturingKernel(EpochKernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public String name() {
    return kernel.name();
  }

  @Override
  public Optional<String> means() {
    return kernel.means();
  }

  @Override
  public EpochSession open(EpochShape shape) {
    return new Session(kernel.open(shape));
  }

  /**
   * Exactly what the last epoch read: the reference kernel makes the last output of it, bit for
   * bit. A copy that stays.
   *
   * @return empty before the first epoch
   */
  public Optional<EpochInput> lastInput() {
    return last().map(CapturedEpoch::input);
  }

  /**
   * What the last epoch of the first network read; the next epoch overwrites it.
   *
   * @return empty before the first epoch
   */
  public Optional<CapturedEpoch> last() {
    return last(0);
  }

  /**
   * What the last epoch of a network read; the next epoch overwrites it.
   *
   * @param network its number in the session that ran last
   * @return empty before the first epoch, and for a number that the session does not have
   */
  public Optional<CapturedEpoch> last(int network) {
    CapturedNetwork[] networks = last;
    return network < networks.length ? Optional.of(networks[network].last()) : Optional.empty();
  }

  private final class Session implements EpochSession {
    private final EpochSession session;
    private final CapturedNetwork[] networks;

    Session(EpochSession session) {
      this.session = session;
      networks =
          IntStream.range(0, session.shape().networks())
              .mapToObj(
                  index -> new CapturedNetwork(session.network(index), session.shape().neurons()))
              .toArray(CapturedNetwork[]::new);
    }

    @Override
    public EpochShape shape() {
      return session.shape();
    }

    @Override
    public NetworkState network(int index) {
      return networks[index];
    }

    @Override
    public void run(EpochParameters parameters) {
      session.run(parameters);
      for (CapturedNetwork network : networks) {
        network.afterEpoch(parameters);
      }
      last = networks;
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
