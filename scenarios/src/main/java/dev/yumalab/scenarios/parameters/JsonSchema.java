package dev.yumalab.scenarios.parameters;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * The JSON Schema (draft 7) of scenario files, made from the registry, so that editors complete and
 * check them. It cannot say what the reader checks across keys, such as the sum of stake shares.
 */
public final class JsonSchema {
  /** YAML 1.2 reads 1_000_000 as text, so numbers with thousands are allowed as such. */
  private static final String GROUPED_DIGITS = "^[0-9]{1,3}(_[0-9]{3})+$";

  private static final Separators SEPARATORS =
      PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER);

  private static final long FIRST_GROUPED = 1_000;

  private final Parameters parameters;
  private final JsonGenerator json;

  private JsonSchema(Parameters parameters, JsonGenerator json) {
    this.parameters = parameters;
    this.json = json;
  }

  /**
   * The schema's text.
   *
   * @param parameters which keys there are
   * @return JSON, indented, the same on every machine
   */
  public static String text(Parameters parameters) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    ObjectWriteContext indented =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
          }
        };
    try (JsonGenerator json = new JsonFactory().createGenerator(indented, text)) {
      new JsonSchema(parameters, json).write();
    }
    return text + "\n";
  }

  private void write() {
    Group root = parameters.root();
    json.writeStartObject();
    json.writeStringProperty("$schema", "http://json-schema.org/draft-07/schema#");
    json.writeStringProperty("title", "Yumalab scenario");
    json.writeStringProperty("description", root.meaning());
    members(root);
    // What a file extends can bring the required keys.
    json.writeObjectPropertyStart("if");
    json.writeObjectPropertyStart("not");
    strings("required", List.of(RunParameters.EXTENDS.key()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectPropertyStart("then");
    strings(
        "required",
        required(root).stream()
            .filter(key -> !key.equals(TeamParameters.TEAMS.key()))
            .filter(key -> !key.equals(Item.keyOf(AgentParameters.PATH)))
            .toList());
    json.writeArrayPropertyStart("oneOf");
    for (String path :
        List.of(
            TeamParameters.TEAMS.path(), NetworkParameters.NETWORK.path(), AgentParameters.PATH)) {
      json.writeStartObject();
      strings("required", List.of(Item.keyOf(path)));
      if (path.equals(AgentParameters.PATH)) {
        // Agents on a recorded history are the case of the network.
        json.writeObjectPropertyStart("not");
        strings("required", List.of(NetworkParameters.NETWORK.key()));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void item(Item item) {
    json.writeObjectPropertyStart(item.key());
    json.writeStringProperty("description", description(item));
    switch (item) {
      case Parameter parameter -> parameter(parameter, true);
      case Group group when group.shape() == Group.Shape.LIST -> list(group);
      case Group group when group.shape() == Group.Shape.CHANGES -> changes();
      // Nothing is required in a block: a file that extends another may hold a part of it.
      case Group group -> members(group);
    }
    json.writeEndObject();
  }

  private void members(Group group) {
    json.writeStringProperty("type", "object");
    json.writeBooleanProperty("additionalProperties", false);
    json.writeObjectPropertyStart("properties");
    group.members().forEach(this::item);
    json.writeEndObject();
    exclusions(group);
  }

  private void list(Group group) {
    json.writeStringProperty("type", "array");
    json.writeObjectPropertyStart("items");
    members(group);
    strings("required", required(group));
    if (group.equals(RunParameters.EVENTS)) {
      oneOf(RunParameters.EVENT_AT_EPOCH, RunParameters.EVENT_AT_BLOCK);
    }
    if (AgentParameters.isList(group)) {
      SettingsSchema.write(json, parameters.strategies());
    }
    json.writeEndObject();
  }

  private void oneOf(Parameter... parameters) {
    json.writeArrayPropertyStart("anyOf");
    for (Parameter parameter : parameters) {
      json.writeStartObject();
      strings("required", List.of(parameter.key()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void changes() {
    json.writeStringProperty("type", "object");
    json.writeBooleanProperty("additionalProperties", false);
    List<Parameter> changeable = parameters.all().stream().filter(Parameter::changeable).toList();
    json.writeObjectPropertyStart("properties");
    for (Parameter parameter : changeable) {
      if (!parameter.path().contains("[]")) {
        property(parameter.path(), parameter);
      }
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("patternProperties");
    for (Parameter parameter : changeable) {
      if (parameter.path().contains("[]")) {
        property(
            "^"
                + parameter.path().replace(".", "\\.").replace("[]", "\\." + Identifier.SHAPE)
                + "$",
            parameter);
      }
    }
    json.writeEndObject();
  }

  private void property(String name, Parameter parameter) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("description", description(parameter));
    parameter(parameter, false);
    json.writeEndObject();
  }

  private void parameter(Parameter parameter, boolean hasDefault) {
    switch (parameter.type()) {
      case WholeNumber(long min, long max) -> whole(min, max);
      case DecimalNumber number -> number(number);
      case ChainFraction fraction -> fraction(fraction);
      case Amount(long min, long max) -> {
        strings("type", List.of("number", "string"));
        range(min, max);
        json.writeStringProperty("pattern", GROUPED_DIGITS);
      }
      case Threshold _ -> threshold();
      case Switch _ -> json.writeStringProperty("type", "boolean");
      case Choice(List<String> options) -> strings("enum", options);
      case Identifier(int maxLength) -> text(maxLength, Optional.of(Identifier.SHAPE));
      case MetricName _ -> text(Integer.MAX_VALUE, Optional.of(MetricName.SHAPE));
      case HexDigest digest -> text(digest.length(), Optional.of(digest.shape()));
      case NumberList(long min, long max) -> numbers(min, max);
      case Words(int maxLength) -> text(maxLength, Optional.empty());
    }
    if (parameter.whenAbsent() instanceof WhenAbsent.Default(ParameterValue value)
        && parameter.isCanonical()
        && hasDefault) {
      defaultValue(parameter, value);
    }
  }

  private void whole(long min, long max) {
    if (max < FIRST_GROUPED) {
      json.writeStringProperty("type", "integer");
      range(min, max);
    } else {
      strings("type", List.of("integer", "string"));
      range(min, max);
      json.writeStringProperty("pattern", GROUPED_DIGITS);
    }
  }

  private void number(DecimalNumber number) {
    json.writeStringProperty("type", "number");
    json.writeNumberProperty("minimum", DecimalNumber.exact(number.min()));
    json.writeNumberProperty("maximum", DecimalNumber.exact(number.max()));
  }

  private void range(long min, long max) {
    json.writeNumberProperty("minimum", min);
    json.writeNumberProperty("maximum", max);
  }

  private void fraction(ChainFraction fraction) {
    json.writeStringProperty("type", "number");
    ParameterValue least = new ParameterValue.Whole(fraction.minU16());
    json.writeNumberProperty(
        "minimum", new BigDecimal(fraction.format(least)).stripTrailingZeros());
    json.writeNumberProperty("maximum", 1);
  }

  private void numbers(long min, long max) {
    json.writeStringProperty("type", "array");
    json.writeNumberProperty("minItems", 1);
    json.writeBooleanProperty("uniqueItems", true);
    json.writeObjectPropertyStart("items");
    json.writeStringProperty("type", "integer");
    range(min, max);
    json.writeEndObject();
  }

  private void threshold() {
    json.writeArrayPropertyStart("anyOf");
    json.writeStartObject();
    number(Threshold.NUMBER);
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringProperty("const", Threshold.START);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void text(int maxLength, Optional<String> shape) {
    json.writeStringProperty("type", "string");
    if (maxLength < Integer.MAX_VALUE) {
      json.writeNumberProperty("maxLength", maxLength);
    }
    shape.ifPresent(pattern -> json.writeStringProperty("pattern", "^" + pattern + "$"));
  }

  private void defaultValue(Parameter parameter, ParameterValue value) {
    String text = parameter.type().format(value);
    switch (value) {
      case ParameterValue.Flag(boolean flag) -> json.writeBooleanProperty("default", flag);
      case ParameterValue.Text _, ParameterValue.Numbers _ ->
          json.writeStringProperty("default", text);
      case ParameterValue.Whole _, ParameterValue.Decimal _ ->
          json.writeNumberProperty("default", new BigDecimal(text));
    }
  }

  private static String description(Item item) {
    return switch (item) {
      case Group group -> group.meaning();
      case Parameter parameter ->
          parameter.meaning()
              + " Values: "
              + parameter.rangeAndDefault()
              + parameter.unitInBrackets()
              + parameter.chain().map(chain -> "; on the chain: " + chain).orElse("")
              + ".";
    };
  }

  private static List<String> required(Group group) {
    return group.members().stream()
        .filter(
            member ->
                switch (member) {
                  case Parameter parameter ->
                      parameter.whenAbsent() instanceof WhenAbsent.Required
                          && parameter.insteadOf().isEmpty();
                  case Group inner -> inner.required();
                })
        .map(Item::key)
        .toList();
  }

  /** Keys that must not be given together. */
  private void exclusions(Group group) {
    List<Parameter> seconds =
        group.members().stream()
            .filter(Parameter.class::isInstance)
            .map(Parameter.class::cast)
            .filter(parameter -> parameter.insteadOf().isPresent())
            .filter(parameters::comesSecond)
            .toList();
    if (seconds.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("allOf");
    for (Parameter second : seconds) {
      json.writeStartObject();
      json.writeObjectPropertyStart("not");
      strings("required", List.of(second.siblingKey().orElseThrow(), second.key()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
