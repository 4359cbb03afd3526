package dev.yumalab.consensus.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the comparison of one file gave.
 *
 * @param file its name
 * @param epochs epoch cases compared
 * @param operations fixed-point cases compared; no kernel takes part in them
 * @param emissions block-emission cases compared; no kernel takes part in them
 * @param agree cases that agree in every field they have
 * @param differ cases that differ
 * @param computedByKernel epoch cases that the chosen kernel computed itself
 * @param handedToReference epoch cases that it handed over, by reason
 * @param unknownFields fields that the reader does not know, by path, with the number of cases
 * @param notOffered matrices of cases that the kernel does not keep
 * @param firstDifference the first case that differs
 */
public record FileReport(
    String file,
    long epochs,
    long operations,
    long emissions,
    long agree,
    long differ,
    long computedByKernel,
    Map<String, Long> handedToReference,
    Map<String, Long> unknownFields,
    long notOffered,
    Optional<Difference> firstDifference) {

  /**
   * A case that differs.
   *
   * @param line its line in the file, from 1
   * @param id its name
   * @param mismatches the first difference of each field that differs
   */
  public record Difference(long line, String id, List<Mismatch> mismatches) {}

  /** All cases compared. */
  public long cases() {
    return epochs + operations + emissions;
  }
}
