package dev.yumalab.consensus.conformance;

import dev.yumalab.consensus.conformance.VectorCase.OperationCase;
import dev.yumalab.consensus.emission.EmissionShare;
import dev.yumalab.consensus.epoch.FixedVectors;
import dev.yumalab.consensus.epoch.LiquidAlpha;
import dev.yumalab.consensus.epoch.WeightedMedian;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I64F64;
import dev.yumalab.consensus.fixed.I96F32;
import dev.yumalab.consensus.fixed.Transcendental;
import dev.yumalab.consensus.weights.MaxUpscale;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Recomputes the operations of a line and compares every result that the line has. */
final class OperationCheck {
  private static final int U16_VALUES = 65_536;
  private static final String ERROR = "null";

  private final JsonFields in;
  private final Map<String, Result> results = new LinkedHashMap<>();

  private OperationCheck(JsonFields in) {
    this.in = in;
  }

  /** A number, or a list of numbers, as text. */
  private record Result(boolean isList, List<String> texts) {}

  /**
   * The results that differ; fields that are neither input nor a known result are an error, and so
   * is a case that has nothing to compare.
   */
  static List<Mismatch> compare(OperationCase operation) {
    OperationCheck check = new OperationCheck(operation.fields());
    Set<String> inputs = check.compute(operation.id());
    List<Mismatch> mismatches = new ArrayList<>();
    int compared = 0;
    for (String name : operation.fields().names()) {
      if (!inputs.contains(name) && !name.equals("op")) {
        check.compare(name).ifPresent(mismatches::add);
        compared++;
      }
    }
    if (compared == 0) {
      throw operation
          .fields()
          .failure(
              "op", "no result to compare; expected " + String.join(", ", check.results.keySet()));
    }
    return mismatches;
  }

  private Optional<Mismatch> compare(String name) {
    Result actual = results.get(name);
    if (actual == null) {
      throw in.failure(name, "not a result of '" + in.text("op") + "'");
    }
    List<String> expected = in.canonical(name);
    if (in.isArray(name) != actual.isList()) {
      throw in.failure(name, actual.isList() ? "expected an array" : "expected no array");
    }
    if (expected.size() != actual.texts().size()) {
      return Optional.of(new Mismatch(name, elements(expected), elements(actual.texts())));
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).equals(actual.texts().get(i))) {
        String where = actual.isList() ? name + "[" + i + "]" : name;
        return Optional.of(new Mismatch(where, Shown.of(expected.get(i)), actual.texts().get(i)));
      }
    }
    return Optional.empty();
  }

  private static String elements(List<String> texts) {
    return texts.size() + " elements";
  }

  /** Computes all results of an operation and names its inputs. */
  private Set<String> compute(String operation) {
    return switch (operation) {
      case "bin32" -> bin32(in.signed("a"), in.signed("b"));
      case "un32" -> un32(in.signed("a"));
      case "bin64" -> bin64(in.wide("a"), in.wide("b"));
      case "bin96" -> bin96(in.wide("a"), in.wide("b"));
      case "emission" -> emission(in.signed("share"), in.unsigned("rao"));
      case "from_u64" -> fromU64(in.unsigned("u"));
      case "u16_proportion_to_fixed_table" ->
          out(IntStream.range(0, U16_VALUES).mapToLong(I32F32::fromU16Proportion).toArray());
      case "u16_roundtrip_table" ->
          out(
              IntStream.range(0, U16_VALUES)
                  .mapToLong(u -> I32F32.proportionToU16(I32F32.fromU16Proportion(u)))
                  .toArray());
      case "alpha_sigmoid" -> alphaSigmoid();
      case "weighted_median" -> weightedMedian();
      case "is_topk_nonzero" -> isTopkNonzero();
      case "u16_max_upscale" -> maxUpscale();
      case "normalize" -> normalize();
      default -> throw in.failure("op", "unknown operation '" + Shown.of(operation) + "'");
    };
  }

  private Set<String> bin32(long a, long b) {
    put("add", I32F32.saturatingAdd(a, b));
    put("sub", I32F32.saturatingSub(a, b));
    put("mul", I32F32.saturatingMul(a, b));
    put("div", b == 0 ? ERROR : Long.toString(I32F32.saturatingDiv(a, b)));
    put("safe_div", I32F32.safeDiv(a, b));
    put("checked_mul_or_zero", I32F32.checkedMulOrZero(a, b));
    put("wrapping_add", a + b);
    put("cmp", Long.compare(a, b));
    return Set.of("a", "b");
  }

  private Set<String> un32(long a) {
    put("neg", I32F32.saturatingNeg(a));
    putOrError("exp", Transcendental.exp(a));
    putOrError("ln", Transcendental.ln(a));
    putOrError("log2", Transcendental.log2(a));
    put("exp_safe", I32F32.expSafe(a));
    put("safe_ln", I32F32.safeLn(a));
    put("to_u16", I32F32.toU16(a));
    put("to_u64", I32F32.toU64(a));
    put("proportion_to_u16", I32F32.proportionToU16(a));
    put("u16_proportion", I32F32.u16Proportion(a));
    long[] wide = new long[2];
    I64F64.fromI32F32(a, wide, 0);
    put("to_i64f64", wide);
    I96F32.fromI32F32(a, wide, 0);
    put("to_i96f32", wide);
    return Set.of("a");
  }

  private Set<String> bin64(long[] a, long[] b) {
    long[] x = new long[2];
    I64F64.saturatingAdd(a, 0, b, 0, x, 0);
    put("add", x);
    I64F64.saturatingSub(a, 0, b, 0, x, 0);
    put("sub", x);
    I64F64.saturatingMul(a, 0, b, 0, x, 0);
    put("mul", x);
    I64F64.safeDiv(a, 0, b, 0, x, 0);
    put("safe_div", x);
    I64F64.wrappingAdd(a, 0, b, 0, x, 0);
    put("wrapping_add", x);
    put("a_to_i32f32", I64F64.toI32F32(a, 0));
    put("a_to_u64", Long.toUnsignedString(I64F64.toU64(a, 0)));
    return Set.of("a", "b");
  }

  private Set<String> bin96(long[] a, long[] b) {
    long[] x = new long[2];
    I96F32.saturatingMul(a, 0, b, 0, x, 0);
    put("mul", x);
    I96F32.safeDiv(a, 0, b, 0, x, 0);
    put("safe_div", x);
    I96F32.floor(a, 0, x, 0);
    put("a_floor", x);
    put("a_to_u64", Long.toUnsignedString(I96F32.toU64(a, 0)));
    if (I96F32.log2(a, 0, x, 0)) {
      put("a_log2", x);
    } else {
      put("a_log2", ERROR);
    }
    return Set.of("a", "b");
  }

  private Set<String> emission(long share, long rao) {
    put("out", Long.toUnsignedString(EmissionShare.toRao(share, rao)));
    return Set.of("share", "rao");
  }

  private Set<String> fromU64(long u) {
    put("i32f32", I32F32.fromU64(u));
    long[] wide = new long[2];
    I64F64.fromU64(u, wide, 0);
    put("i64f64", wide);
    I96F32.fromU64(u, wide, 0);
    put("i96f32", wide);
    return Set.of("u");
  }

  private Set<String> alphaSigmoid() {
    LiquidAlpha alpha =
        new LiquidAlpha(
            I32F32.fromU16Proportion(in.integer("alpha_low_u16", 0, 0xFFFF)),
            I32F32.fromU16Proportion(in.integer("alpha_high_u16", 0, 0xFFFF)),
            in.integer("steepness", Short.MIN_VALUE, Short.MAX_VALUE) * I32F32.ONE);
    put("out", alpha.alpha(in.signed("consensus"), in.signed("weight"), in.signed("bond")));
    return Set.of("consensus", "weight", "bond", "alpha_low_u16", "alpha_high_u16", "steepness");
  }

  private Set<String> weightedMedian() {
    long[] stake = in.signedArray("stake");
    long[] score = in.signedArray("score");
    if (stake.length != score.length) {
      throw in.failure("score", "has another length than 'stake'");
    }
    put("out", WeightedMedian.of(stake, score, in.signed("minority"), in.signed("stake_sum")));
    return Set.of("stake", "score", "kappa_u16", "minority", "stake_sum");
  }

  private Set<String> isTopkNonzero() {
    boolean[] top =
        FixedVectors.isTopkNonzero(in.signedArray("v"), in.integer("k", 0, Integer.MAX_VALUE));
    out(IntStream.range(0, top.length).mapToLong(i -> top[i] ? 1 : 0).toArray());
    return Set.of("v", "k");
  }

  private Set<String> maxUpscale() {
    int[] row = in.u16Array("v");
    MaxUpscale.apply(row);
    out(Arrays.stream(row).asLongStream().toArray());
    return Set.of("v");
  }

  private Set<String> normalize() {
    long[] x = in.signedArray("v");
    FixedVectors.normalize(x);
    out(x);
    return Set.of("v");
  }

  private Set<String> out(long[] values) {
    List<String> texts = Arrays.stream(values).mapToObj(Long::toString).toList();
    results.put("out", new Result(true, texts));
    return Set.of();
  }

  private void put(String name, String text) {
    results.put(name, new Result(false, List.of(text)));
  }

  private void put(String name, long value) {
    put(name, Long.toString(value));
  }

  private void putOrError(String name, long value) {
    put(name, value == Transcendental.ERROR ? ERROR : Long.toString(value));
  }

  private void put(String name, long[] wide) {
    BigInteger low = BigInteger.valueOf(wide[1]).mod(BigInteger.ONE.shiftLeft(64));
    put(name, BigInteger.valueOf(wide[0]).shiftLeft(64).add(low).toString());
  }
}
