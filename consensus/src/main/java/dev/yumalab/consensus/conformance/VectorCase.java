package dev.yumalab.consensus.conformance;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochInput;
import dev.yumalab.consensus.epoch.EpochOutput.Intermediate;
import dev.yumalab.consensus.epoch.SparseRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of a file of vectors. */
sealed interface VectorCase {
  /** By what a person finds the case. */
  String id();

  /** Fields of the line that this reader does not know, by path, so that a typo shows. */
  default List<String> unknownFields() {
    return List.of();
  }

  /**
   * An epoch with what the chain gave for it.
   *
   * @param id name of the case
   * @param input what the epoch reads
   * @param fields expected vectors, those that the case has
   * @param bonds expected bonds, if the case has them
   * @param intermediates expected matrices, those that the case has
   * @param unknownFields fields that this reader does not know, for instance {@code in.kapa}
   */
  record EpochCase(
      String id,
      EpochInput input,
      Map<EpochField, long[]> fields,
      Optional<SparseRows> bonds,
      Map<Intermediate, SparseRows> intermediates,
      List<String> unknownFields)
      implements VectorCase {}

  /**
   * Fixed-point operations with the results of the chain's library.
   *
   * @param id the operation's name
   * @param fields the object as read
   */
  record OperationCase(String id, JsonFields fields) implements VectorCase {}

  /**
   * Block emission for an issuance.
   *
   * @param id the issuance
   * @param issuanceRao rao, unsigned
   * @param blockEmissionRao rao
   * @param unknownFields fields that this reader does not know
   */
  record EmissionCase(
      String id, long issuanceRao, long blockEmissionRao, List<String> unknownFields)
      implements VectorCase {}
}
