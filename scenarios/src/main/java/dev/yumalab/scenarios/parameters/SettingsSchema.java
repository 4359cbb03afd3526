package dev.yumalab.scenarios.parameters;

import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Strategies;
import dev.yumalab.agents.strategy.StrategyKind;
import tools.jackson.core.JsonGenerator;

/** The part of the JSON Schema which says that each strategy takes its own settings only. */
final class SettingsSchema {
  private SettingsSchema() {}

  /** Writes a condition for each strategy into the schema of a group of agents. */
  static void write(JsonGenerator json, Strategies strategies) {
    json.writeArrayPropertyStart("allOf");
    for (StrategyKind kind : strategies.kinds()) {
      json.writeStartObject();
      json.writeObjectPropertyStart("if");
      json.writeObjectPropertyStart("properties");
      json.writeObjectPropertyStart(Item.keyOf(AgentParameters.STRATEGY_PATH));
      json.writeStringProperty("const", kind.name());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
      json.writeObjectPropertyStart("then");
      json.writeObjectPropertyStart("properties");
      json.writeObjectPropertyStart(Item.keyOf(AgentParameters.WITH_PATH));
      settings(json, kind);
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void settings(JsonGenerator json, StrategyKind kind) {
    if (kind.knobs().isEmpty()) {
      json.writeNumberProperty("maxProperties", 0);
      return;
    }
    json.writeObjectPropertyStart("propertyNames");
    json.writeArrayPropertyStart("enum");
    for (Knob knob : kind.knobs()) {
      json.writeString(knob.name());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
