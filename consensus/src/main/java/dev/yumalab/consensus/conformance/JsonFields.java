package dev.yumalab.consensus.conformance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Typed access to the fields of one JSON object; what does not fit says which field and why. */
final class JsonFields {
  private static final BigInteger U64_LIMIT = BigInteger.ONE.shiftLeft(64);

  private final String path;
  private final JsonNode object;

  JsonFields(String path, JsonNode object) {
    this.path = path;
    this.object = object;
  }

  /** A field is missing or is not what was expected. */
  static final class FieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * @param path of the field, for instance {@code in.weights[3]}; empty for the whole line
     * @param message what is wrong
     */
    FieldException(String path, String message) {
      super(message);
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  boolean has(String name) {
    return object.has(name);
  }

  boolean isNull(String name) {
    return field(name).isNull();
  }

  List<String> names() {
    return new ArrayList<>(object.propertyNames());
  }

  /** The fields beside the known ones, by path. */
  List<String> unknown(Set<String> known) {
    return names().stream()
        .filter(name -> !known.contains(name))
        .map(name -> Shown.of(path + name))
        .toList();
  }

  JsonFields object(String name) {
    JsonNode node = field(name);
    if (!node.isObject()) {
      throw wrong(name, node, "an object");
    }
    return new JsonFields(path + name + ".", node);
  }

  String text(String name) {
    JsonNode node = field(name);
    if (!node.isString()) {
      throw wrong(name, node, "a string");
    }
    return node.stringValue();
  }

  boolean flag(String name) {
    return flag(name, field(name));
  }

  /** A signed 64-bit number. */
  long signed(String name) {
    return signed(name, field(name));
  }

  /** An unsigned 64-bit number, as a number or a decimal string. */
  long unsigned(String name) {
    return unsigned(name, field(name));
  }

  /** An integer in a range. */
  int integer(String name, int min, int max) {
    return integer(name, field(name), min, max);
  }

  /** An integer in a range, or null. */
  OptionalInt optionalInteger(String name, int min, int max) {
    if (!has(name) || isNull(name)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(integer(name, min, max));
  }

  long[] signedArray(String name) {
    JsonNode array = array(name);
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = signed(name + "[" + i + "]", array.get(i));
    }
    return values;
  }

  /** Unsigned 64-bit numbers; null reads as {@code ifNull}. */
  long[] unsignedArray(String name, long ifNull) {
    JsonNode array = array(name);
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      JsonNode element = array.get(i);
      values[i] = element.isNull() ? ifNull : unsigned(name + "[" + i + "]", element);
    }
    return values;
  }

  long[] unsignedArray(String name) {
    JsonNode array = array(name);
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = unsigned(name + "[" + i + "]", array.get(i));
    }
    return values;
  }

  int[] u16Array(String name) {
    JsonNode array = array(name);
    int[] values = new int[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = integer(name + "[" + i + "]", array.get(i), 0, 0xFFFF);
    }
    return values;
  }

  boolean[] flagArray(String name) {
    JsonNode array = array(name);
    boolean[] values = new boolean[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = flag(name + "[" + i + "]", array.get(i));
    }
    return values;
  }

  /** 128-bit numbers as decimal strings, each two longs: high half, low half. */
  long[] wideArray(String name) {
    JsonNode array = array(name);
    long[] pairs = new long[2 * array.size()];
    for (int i = 0; i < array.size(); i++) {
      putWide(name + "[" + i + "]", array.get(i), pairs, i);
    }
    return pairs;
  }

  /** A 128-bit number as a decimal string: high half, low half. */
  long[] wide(String name) {
    long[] pair = new long[2];
    putWide(name, field(name), pair, 0);
    return pair;
  }

  /** The elements of an array, each an array. */
  List<JsonNode> rows(String name) {
    JsonNode array = array(name);
    List<JsonNode> rows = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      if (!array.get(i).isArray()) {
        throw wrong(name + "[" + i + "]", array.get(i), "an array");
      }
      rows.add(array.get(i));
    }
    return rows;
  }

  /** A result as texts, the same for a number and for a string that holds it. */
  List<String> canonical(String name) {
    JsonNode node = field(name);
    if (!node.isArray()) {
      return List.of(scalar(name, node));
    }
    List<String> texts = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      texts.add(scalar(name + "[" + i + "]", node.get(i)));
    }
    return texts;
  }

  boolean isArray(String name) {
    return field(name).isArray();
  }

  private String scalar(String name, JsonNode node) {
    if (node.isContainer()) {
      throw wrong(name, node, "a number");
    }
    return node.isString() ? node.stringValue() : node.toString();
  }

  long signed(String name, JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrong(name, node, "a signed 64-bit integer");
    }
    return node.longValue();
  }

  int integer(String name, JsonNode node, int min, int max) {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < min
        || node.longValue() > max) {
      throw wrong(name, node, "an integer in %d..%d".formatted(min, max));
    }
    return node.intValue();
  }

  FieldException failure(String name, String problem) {
    String field = path + name;
    return new FieldException(field, "field '%s': %s".formatted(Shown.of(field), problem));
  }

  private long unsigned(String name, JsonNode node) {
    BigInteger value = bigInteger(node);
    if (value == null || value.signum() < 0 || value.compareTo(U64_LIMIT) >= 0) {
      throw wrong(name, node, "an unsigned 64-bit integer");
    }
    return value.longValue();
  }

  private void putWide(String name, JsonNode node, long[] pairs, int index) {
    BigInteger value = bigInteger(node);
    if (value == null || value.bitLength() > 127) {
      throw wrong(name, node, "a signed 128-bit integer");
    }
    pairs[2 * index] = value.shiftRight(64).longValue();
    pairs[2 * index + 1] = value.longValue();
  }

  /** The integer in a number or a decimal string, or null. */
  private static BigInteger bigInteger(JsonNode node) {
    if (node.isIntegralNumber()) {
      return node.bigIntegerValue();
    }
    // 40 characters hold any 128-bit integer; longer texts are not worth parsing.
    return node.isString() && node.stringValue().matches("-?[0-9]{1,40}")
        ? new BigInteger(node.stringValue())
        : null;
  }

  private boolean flag(String name, JsonNode node) {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return integer(name, node, 0, 1) == 1;
  }

  private JsonNode array(String name) {
    JsonNode node = field(name);
    if (!node.isArray()) {
      throw wrong(name, node, "an array");
    }
    return node;
  }

  private JsonNode field(String name) {
    JsonNode node = object.get(name);
    if (node == null) {
      String field = path + name;
      throw new FieldException(field, "field '%s' is missing".formatted(field));
    }
    return node;
  }

  private FieldException wrong(String name, JsonNode node, String expected) {
    String shown = Shown.of(node.toString());
    return failure(name, "expected %s, found %s".formatted(expected, shown));
  }
}
