package dev.yumalab.ui.cli;

import dev.yumalab.consensus.epoch.EpochField.Kind;
import dev.yumalab.consensus.epoch.EpochQuantity;
import dev.yumalab.consensus.epoch.Explanation;
import dev.yumalab.consensus.epoch.MinerColumn;
import dev.yumalab.scenarios.why.NeuronAccount;
import dev.yumalab.scenarios.why.NeuronAccount.Role;
import dev.yumalab.scenarios.why.ReplayedEpoch;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** Prints the account of a uid, for a person or for a program. */
record WhyReport(ReplayedEpoch epoch, NeuronAccount account) {
  private static final List<EpochQuantity> PARTNER_COLUMNS =
      List.of(
          EpochQuantity.ACTIVE_STAKE,
          EpochQuantity.WEIGHT,
          EpochQuantity.CONSENSUS,
          EpochQuantity.CLIPPED_WEIGHT,
          EpochQuantity.RANK_PART,
          EpochQuantity.NEW_STORED_BOND,
          EpochQuantity.DIVIDEND_PART);

  void print(PrintWriter out) {
    Explanation told = account.explanation();
    out.printf(
        Locale.ROOT,
        "%s, epoch %d at block %d: uid %d, %s%n",
        epoch.scenario(),
        epoch.epoch(),
        epoch.block(),
        account.uid(),
        described(account.uid()));
    out.println();
    boolean isValidator = account.role() == Role.VALIDATOR;
    if (account.partners().isEmpty()) {
      out.println(isValidator ? "None of its weights counts." : "No validator has active stake.");
    } else {
      out.println(
          isValidator
              ? "As a validator, the miners of its largest weights:"
              : "As a miner, the validators of the largest active stake:");
      partners().print(out);
    }
    out.println();
    out.printf(
        Locale.ROOT,
        "Validator %d (%s) and miner %d (%s), step by step:%n",
        told.validator(),
        described(told.validator()),
        told.miner(),
        described(told.miner()));
    printSteps(told, out);
  }

  private TextTable partners() {
    List<String> titles = new ArrayList<>();
    titles.add(account.role() == Role.VALIDATOR ? "miner" : "validator");
    titles.add("team");
    PARTNER_COLUMNS.forEach(quantity -> titles.add(quantity.text()));
    return new TextTable(titles.toArray(String[]::new))
        .addAll(account.partners().stream().map(this::row).toList());
  }

  private List<String> row(Explanation partner) {
    int uid = partnerOf(partner);
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(uid));
    row.add(team(uid));
    PARTNER_COLUMNS.forEach(
        quantity -> row.add(partner.step(quantity).map(Explanation.Step::decimal).orElse("–")));
    return row;
  }

  private int partnerOf(Explanation partner) {
    return account.role() == Role.VALIDATOR ? partner.miner() : partner.validator();
  }

  private static void printSteps(Explanation told, PrintWriter out) {
    int name = width(told, Explanation.Step::name);
    int value = width(told, Explanation.Step::decimal);
    int bits = width(told, WhyReport::bits);
    String format = "%-" + name + "s  %" + value + "s  %" + bits + "s  %s  [%s]%n";
    out.printf(format, "step", "value", "bits", "how", "where the chain does it");
    for (Explanation.Step step : told.steps()) {
      out.printf(
          Locale.ROOT,
          format,
          step.name(),
          step.decimal(),
          bits(step),
          step.formula(),
          step.chainFunction());
    }
  }

  private static int width(Explanation told, Function<Explanation.Step, String> text) {
    return told.steps().stream().mapToInt(step -> text.apply(step).length()).max().orElse(1);
  }

  /** Amounts are unsigned on the chain, all else is signed. */
  private static String bits(Explanation.Step step) {
    return step.kind() == Kind.RAO
        ? Long.toUnsignedString(step.bits())
        : Long.toString(step.bits());
  }

  private String team(int uid) {
    return epoch.roster().teams().get(epoch.roster().teamOf(uid));
  }

  private String role(int uid) {
    return epoch.roster().isValidator(uid) ? "validator" : "server";
  }

  private String described(int uid) {
    return role(uid) + " of " + team(uid);
  }

  void write(JsonGenerator json) {
    Explanation told = account.explanation();
    json.writeStartObject();
    json.writeStringProperty("scenario", epoch.scenario());
    json.writeNumberProperty("epoch", epoch.epoch());
    json.writeNumberProperty("block", epoch.block());
    json.writeNumberProperty("uid", account.uid());
    json.writeStringProperty("team", team(account.uid()));
    json.writeStringProperty("role", role(account.uid()));
    json.writeStringProperty("told_as", account.role().name().toLowerCase(Locale.ROOT));
    json.writeArrayPropertyStart("partners");
    account.partners().forEach(partner -> writePartner(partner, json));
    json.writeEndArray();
    json.writeNumberProperty("validator", told.validator());
    json.writeNumberProperty("miner", told.miner());
    json.writeArrayPropertyStart("steps");
    told.steps().forEach(step -> writeStep(step, json));
    json.writeEndArray();
    writeColumn(told.column(), json);
    json.writeEndObject();
  }

  private void writePartner(Explanation partner, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("uid", partnerOf(partner));
    json.writeStringProperty("team", team(partnerOf(partner)));
    for (EpochQuantity quantity : PARTNER_COLUMNS) {
      if (partner.step(quantity).isPresent()) {
        json.writeNumberProperty(name(quantity), partner.step(quantity).get().bits());
      }
    }
    json.writeEndObject();
  }

  private static void writeStep(Explanation.Step step, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("quantity", name(step.quantity()));
    json.writeStringProperty("name", step.name());
    json.writeStringProperty("about", step.quantity().about().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("kind", step.kind().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("bits", new BigInteger(bits(step)));
    json.writeStringProperty("decimal", step.decimal());
    json.writeStringProperty("formula", step.formula());
    json.writeStringProperty("chain_function", step.chainFunction());
    json.writeEndObject();
  }

  /** The consensus graph. */
  private static void writeColumn(MinerColumn column, JsonGenerator json) {
    json.writeObjectPropertyStart("consensus_graph");
    json.writeNumberProperty("kappa", column.kappa());
    json.writeNumberProperty("stake", column.stake());
    json.writeNumberProperty("consensus", column.consensus());
    json.writeArrayPropertyStart("votes");
    for (MinerColumn.Vote vote : column.votes()) {
      json.writeStartObject();
      json.writeNumberProperty("validator", vote.validator());
      json.writeNumberProperty("stake_above", vote.stakeAbove());
      json.writeNumberProperty("stake", vote.stake());
      json.writeNumberProperty("weight", vote.weight());
      json.writeNumberProperty("clipped", vote.clipped());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String name(EpochQuantity quantity) {
    return quantity.name().toLowerCase(Locale.ROOT);
  }
}
