package dev.yumalab.consensus.conformance;

import dev.yumalab.consensus.conformance.FileReport.Difference;
import dev.yumalab.consensus.conformance.VectorCase.EmissionCase;
import dev.yumalab.consensus.conformance.VectorCase.EpochCase;
import dev.yumalab.consensus.conformance.VectorCase.OperationCase;
import dev.yumalab.consensus.emission.BlockEmission;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a kernel, and the arithmetic beneath it, with a file of vectors. Reads one line at a
 * time, so that a file may be larger than memory.
 */
public final class Verification {
  private static final int MAX_DEPTH = 20;

  private final EpochKernel kernel;
  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Map<String, Long> handedToReference = new TreeMap<>();
  private final Map<String, Long> unknownFields = new TreeMap<>();
  private long epochs;
  private long operations;
  private long emissions;
  private long agree;
  private long differ;
  private long computedByKernel;
  private long notOffered;
  private Optional<Difference> firstDifference = Optional.empty();

  private Verification(EpochKernel kernel) {
    this.kernel = kernel;
  }

  /**
   * Compares every case of a file.
   *
   * @param file name of the file, for messages
   * @param stream its bytes, gzip or plain
   * @param kernel computes the epochs
   * @throws VectorFormatException if the file is not in the form of vectors
   * @throws IOException if it cannot be read
   */
  public static FileReport verify(String file, InputStream stream, EpochKernel kernel)
      throws IOException, VectorFormatException {
    return new Verification(kernel).run(file, stream);
  }

  private FileReport run(String file, InputStream stream)
      throws IOException, VectorFormatException {
    VectorLines lines = new VectorLines(file, stream);
    long cases = 0;
    for (Optional<byte[]> text = lines.next(); text.isPresent(); text = lines.next()) {
      if (!VectorLines.isBlank(text.get())) {
        try {
          check(CaseReader.read(parse(text.get())), lines.lineNumber());
        } catch (JacksonException malformed) {
          TokenStreamLocation location = malformed.getLocation();
          throw new VectorFormatException(
              file,
              lines.lineNumber(),
              location == null ? 1 : Math.max(location.getColumnNr(), 1),
              "not valid JSON: " + onOneLine(malformed.getOriginalMessage()));
        } catch (JsonFields.FieldException wrong) {
          String line = new String(text.get(), StandardCharsets.UTF_8);
          int column = FieldPlace.column(json, line, wrong.path());
          throw new VectorFormatException(file, lines.lineNumber(), column, wrong.getMessage());
        }
        cases++;
      }
    }
    if (cases == 0) {
      throw new VectorFormatException(file, 1, "has no cases");
    }
    return new FileReport(
        file,
        epochs,
        operations,
        emissions,
        agree,
        differ,
        computedByKernel,
        handedToReference,
        unknownFields,
        notOffered,
        firstDifference);
  }

  private JsonNode parse(byte[] text) {
    JsonNode node = json.readTree(text);
    if (!node.isObject()) {
      throw new JsonFields.FieldException("", "expected a JSON object, one on each line");
    }
    return node;
  }

  private static String onOneLine(String message) {
    return message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private void check(VectorCase vector, long line) {
    vector.unknownFields().forEach(name -> unknownFields.merge(name, 1L, Long::sum));
    List<Mismatch> mismatches =
        switch (vector) {
          case EpochCase epoch -> checkEpoch(epoch);
          case OperationCase operation -> {
            operations++;
            yield OperationCheck.compare(operation);
          }
          case EmissionCase emission -> checkEmission(emission);
        };
    if (mismatches.isEmpty()) {
      agree++;
    } else {
      differ++;
      if (firstDifference.isEmpty()) {
        firstDifference = Optional.of(new Difference(line, Shown.of(vector.id()), mismatches));
      }
    }
  }

  private List<Mismatch> checkEpoch(EpochCase epoch) {
    epochs++;
    EpochOutput output = kernel.compute(epoch.input());
    output
        .handedToReference()
        .ifPresentOrElse(
            reason -> handedToReference.merge(reason, 1L, Long::sum), () -> computedByKernel++);
    notOffered += EpochComparison.notOffered(epoch, output);
    return EpochComparison.compare(epoch, output);
  }

  private List<Mismatch> checkEmission(EmissionCase emission) {
    emissions++;
    long actual = BlockEmission.forIssuance(emission.issuanceRao());
    long expected = emission.blockEmissionRao();
    return actual == expected
        ? List.of()
        : List.of(new Mismatch("block_emission", Long.toString(expected), Long.toString(actual)));
  }
}
