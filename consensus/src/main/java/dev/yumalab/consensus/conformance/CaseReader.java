package dev.yumalab.consensus.conformance;

import dev.yumalab.consensus.conformance.VectorCase.EmissionCase;
import dev.yumalab.consensus.conformance.VectorCase.EpochCase;
import dev.yumalab.consensus.conformance.VectorCase.OperationCase;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochInput;
import dev.yumalab.consensus.epoch.EpochOutput.Intermediate;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.epoch.SparseRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads one line of vectors into a case; the kind of the case shows in its fields. */
final class CaseReader {
  /** How many errors the chain's code logged: informative, not compared. */
  private static final String MATH_ERRORS = "math_errors";

  private static final String BONDS = "bonds";

  private static final Set<String> EMISSION_FIELDS = Set.of("id", "issuance", "block_emission");
  private static final Set<String> EPOCH_FIELDS = Set.of("id", "tags", "in", "out");
  private static final Set<String> INPUT_FIELDS =
      Set.of(
          "n",
          "current_block",
          "tempo",
          "last_mechanism_step_block",
          "activity_cutoff_blocks",
          "last_update",
          "block_at_registration",
          "total_stake",
          "stake_threshold",
          "owner_uid",
          "validator_permits",
          "max_allowed_validators",
          "kappa",
          "bonds_penalty",
          "alpha_low",
          "alpha_high",
          "bonds_moving_average",
          "yuma3",
          "liquid_alpha",
          "alpha_sigmoid_steepness",
          "commit_reveal",
          "commit_blocks",
          "rao_emission",
          "weights",
          BONDS);

  private CaseReader() {}

  static VectorCase read(JsonNode line) {
    JsonFields fields = new JsonFields("", line);
    if (fields.has("in")) {
      return epoch(fields);
    }
    if (fields.has("op")) {
      return new OperationCase(fields.text("op"), fields);
    }
    if (fields.has("issuance")) {
      long issuance = fields.unsigned("issuance");
      return new EmissionCase(
          "issuance " + Long.toUnsignedString(issuance),
          issuance,
          fields.unsigned("block_emission"),
          fields.unknown(EMISSION_FIELDS));
    }
    throw fields.failure("in", "missing, and so are 'op' and 'issuance': not a known vector");
  }

  private static VectorCase epoch(JsonFields fields) {
    JsonFields in = fields.object("in");
    EpochInput input = input(in);
    int n = input.neurons();
    JsonFields out = fields.object("out");
    Map<EpochField, long[]> expected = new EnumMap<>(EpochField.class);
    Map<Intermediate, SparseRows> intermediates = new EnumMap<>(Intermediate.class);
    Optional<SparseRows> bonds = Optional.empty();
    List<String> unknown = new ArrayList<>(fields.unknown(EPOCH_FIELDS));
    unknown.addAll(in.unknown(INPUT_FIELDS));
    for (String name : out.names()) {
      Optional<EpochField> field = named(EpochField.values(), name);
      Optional<Intermediate> intermediate = named(Intermediate.values(), name);
      if (field.isPresent()) {
        expected.put(field.get(), vector(out, name, field.get(), n));
      } else if (intermediate.isPresent()) {
        intermediates.put(intermediate.get(), sparse(out, name, n, false));
      } else if (name.equals(BONDS)) {
        bonds = Optional.of(sparse(out, name, n, true));
      } else if (!name.equals(MATH_ERRORS)) {
        unknown.add(Shown.of("out." + name));
      }
    }
    if (expected.isEmpty() && bonds.isEmpty() && intermediates.isEmpty()) {
      throw fields.failure("out", "has no field to compare");
    }
    String id = fields.has("id") ? fields.text("id") : "(no id)";
    return new EpochCase(id, input, expected, bonds, intermediates, unknown);
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private static long[] vector(JsonFields out, String name, EpochField field, int n) {
    long[] values =
        switch (field.kind()) {
          case I32F32 -> out.signedArray(name);
          case RAO -> out.unsignedArray(name);
          case U16 -> Arrays.stream(out.u16Array(name)).asLongStream().toArray();
          case FLAG -> flags(out.flagArray(name));
        };
    requireLength(out, name, values.length, n);
    return values;
  }

  private static long[] flags(boolean[] flags) {
    long[] values = new long[flags.length];
    for (int i = 0; i < flags.length; i++) {
      values[i] = flags[i] ? 1 : 0;
    }
    return values;
  }

  private static EpochInput input(JsonFields in) {
    int n = in.integer("n", 0, EpochShape.MAX_NEURONS);
    EpochParameters parameters = parameters(in);
    long[] blockAtRegistration = in.unsignedArray("block_at_registration");
    requireLength(in, "block_at_registration", blockAtRegistration.length, n);
    long[] totalStake = in.wideArray("total_stake");
    requireLength(in, "total_stake", totalStake.length / 2, n);
    boolean[] permits = in.flagArray("validator_permits");
    requireLength(in, "validator_permits", permits.length, n);
    return new EpochInput(
        parameters,
        in.unsignedArray("last_update"),
        blockAtRegistration,
        commitBlocks(in, n, parameters.commitReveal()),
        totalStake,
        permits,
        sparse(in, "weights", n, true),
        sparse(in, BONDS, n, true));
  }

  private static long[] commitBlocks(JsonFields in, int n, boolean needed) {
    if (!needed && !in.has("commit_blocks")) {
      long[] none = new long[n];
      Arrays.fill(none, NetworkState.NO_COMMIT);
      return none;
    }
    long[] blocks = in.unsignedArray("commit_blocks", NetworkState.NO_COMMIT);
    requireLength(in, "commit_blocks", blocks.length, n);
    return blocks;
  }

  /** Fields that the epoch would not read may be missing, as in records of the live chain. */
  private static EpochParameters parameters(JsonFields in) {
    boolean yuma3 = in.flag("yuma3");
    boolean liquid = in.has("liquid_alpha") && in.flag("liquid_alpha");
    boolean readsAlpha = yuma3 && liquid;
    long lastStep = in.unsigned("last_mechanism_step_block");
    boolean readsTempo = lastStep == 0;
    try {
      var builder =
          EpochParameters.newSubnet()
              .currentBlock(in.unsigned("current_block"))
              .lastMechanismStepBlock(lastStep)
              .activityCutoffBlocks(in.unsigned("activity_cutoff_blocks"))
              .stakeThreshold(in.unsigned("stake_threshold"))
              .ownerUid(in.optionalInteger("owner_uid", 0, 0xFFFF))
              .maxAllowedValidators(in.integer("max_allowed_validators", 0, 0xFFFF))
              .kappa(in.integer("kappa", 0, 0xFFFF))
              .bondsPenalty(in.integer("bonds_penalty", 0, 0xFFFF))
              .bondsMovingAverage(in.unsigned("bonds_moving_average"))
              .yuma3(yuma3)
              .liquidAlpha(liquid)
              .commitReveal(in.has("commit_reveal") && in.flag("commit_reveal"))
              .raoEmission(in.unsigned("rao_emission"));
      if (readsTempo || in.has("tempo")) {
        builder.tempo(in.unsigned("tempo"));
      }
      if (readsAlpha || in.has("alpha_low")) {
        builder.alphaLow(in.integer("alpha_low", 0, 0xFFFF));
      }
      if (readsAlpha || in.has("alpha_high")) {
        builder.alphaHigh(in.integer("alpha_high", 0, 0xFFFF));
      }
      if (readsAlpha || in.has("alpha_sigmoid_steepness")) {
        builder.alphaSigmoidSteepness(
            in.integer("alpha_sigmoid_steepness", Short.MIN_VALUE, Short.MAX_VALUE));
      }
      return builder.build();
    } catch (IllegalArgumentException outOfRange) {
      throw new JsonFields.FieldException("in", "field 'in': " + outOfRange.getMessage());
    }
  }

  private static SparseRows sparse(JsonFields fields, String name, int n, boolean u16) {
    List<JsonNode> rows = fields.rows(name);
    requireLength(fields, name, rows.size(), n);
    SparseRows.Builder matrix = new SparseRows.Builder(n);
    for (int i = 0; i < n; i++) {
      JsonNode row = rows.get(i);
      String where = name + "[" + i + "]";
      if (row.size() % 2 != 0) {
        throw fields.failure(where, "expected pairs of column and value, found an odd number");
      }
      for (int k = 0; k < row.size(); k += 2) {
        int column = fields.integer(where, row.get(k), 0, 0xFFFF);
        JsonNode value = row.get(k + 1);
        matrix.add(
            column, u16 ? fields.integer(where, value, 0, 0xFFFF) : fields.signed(where, value));
      }
      matrix.endRow();
    }
    return matrix.build();
  }

  private static void requireLength(JsonFields fields, String name, int length, int n) {
    if (length != n) {
      throw fields.failure(name, "has %d elements; %d uids need %d".formatted(length, n, n));
    }
  }
}
