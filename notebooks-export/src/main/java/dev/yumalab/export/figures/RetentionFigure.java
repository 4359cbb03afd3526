package dev.yumalab.export.figures;

import java.util.Comparator;
import java.util.List;

/**
 * The retention map: for each honest stake the line along which the honest side's share of emission
 * equals its share of stake, over the honest self-weight (x) and the cabal's (y).
 *
 * @param title the heading
 * @param kappa the majority of stake that consensus needs, 0 to 1
 * @param bondsPenalty how strongly bonds above consensus are cut, 0 to 1
 * @param weightSigma the standard deviation of weights, at least 0
 * @param validatorShare the validators' share of emission, 0 to 1
 * @param contours one for each honest stake, kept in ascending order of stake
 */
public record RetentionFigure(
    String title,
    double kappa,
    double bondsPenalty,
    double weightSigma,
    double validatorShare,
    List<Contour> contours)
    implements Figure {
  /** The name of the horizontal axis. */
  public static final String X_LABEL = "Honest self-weight (share of weight)";

  /** The name of the vertical axis. */
  public static final String Y_LABEL = "Cabal self-weight (share of weight)";

  /** Sorts and copies the contours. */
  public RetentionFigure {
    title = PlainText.of(title);
    contours = contours.stream().sorted(Comparator.comparingDouble(Contour::honestStake)).toList();
  }

  /** The parameters of the experiment. */
  @Override
  public String subtitle() {
    return "majority for consensus κ "
        + TickFormat.plain(kappa)
        + " · bonds penalty "
        + TickFormat.plain(bondsPenalty)
        + " · deviation of weights σ "
        + TickFormat.plain(weightSigma)
        + " · validators’ share "
        + TickFormat.plain(validatorShare);
  }
}
