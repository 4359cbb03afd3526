package dev.yumalab.ui.desktop.reading;

import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveNeurons.Field;
import dev.yumalab.scenarios.live.LiveState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers of one neuron as they are now. */
public final class NeuronFacts {
  private NeuronFacts() {}

  /**
   * A number with its name.
   *
   * @param name what it is, in a word or two
   * @param value for people
   * @param meaning one sentence
   */
  public record Fact(String name, String value, String meaning) {}

  /** What kind of neuron it is: "Validator 17" or "Miner 130". */
  public static String heading(LiveNeurons neurons, int uid) {
    return (neurons.roster().isValidator(uid) ? "Validator " : "Miner ") + uid;
  }

  /** All numbers of a uid that there is. */
  public static List<Fact> of(LiveState state, int uid) {
    LiveNeurons neurons = state.neurons();
    boolean isValidator = neurons.roster().isValidator(uid);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Team", neurons.team(uid), "Whose side it is on."));
    facts.add(
        new Fact(
            "Operator",
            neurons.operatorNames().get(neurons.operator(uid)),
            "Who runs it; an operator may run many."));
    facts.add(
        new Fact(
            "Role",
            isValidator ? "validator" : "miner",
            "Validators set weights and earn dividends; miners serve and earn incentive."));
    facts.add(
        new Fact(
            "Permit",
            neurons.hasPermit(uid) ? "yes" : "no",
            "Only weights of those with a validator permit count."));
    facts.add(
        new Fact(
            "Stake",
            NumberText.alpha(neurons.stakeRao(uid))
                + " ("
                + NumberText.percent(neurons.get(Field.STAKE_SHARE, uid))
                + ")",
            "What it has staked, and its share of all stake."));
    facts.add(
        fraction(
            neurons,
            Field.CONSENSUS,
            uid,
            "Consensus",
            "The weight on it that a majority of stake supports."));
    facts.add(
        fraction(neurons, Field.INCENTIVE, uid, "Incentive", "Its share of the miners’ emission."));
    facts.add(
        fraction(
            neurons, Field.DIVIDENDS, uid, "Dividends", "Its share of the validators’ emission."));
    facts.add(
        fraction(
            neurons, Field.VALIDATOR_TRUST, uid, "Trust", "What clipping leaves of its weights."));
    facts.add(
        new Fact(
            "Paid",
            NumberText.alpha(neurons.incentiveRao(uid) + neurons.dividendsRao(uid)),
            "Incentive and dividends of the last epoch."));
    facts.add(
        fraction(
            neurons,
            Field.QUALITY,
            uid,
            "Quality",
            "How good what it serves really is, where that is modelled."));
    return facts;
  }

  private static Fact fraction(
      LiveNeurons neurons, Field field, int uid, String name, String meaning) {
    return new Fact(name, NumberText.fraction(neurons.get(field, uid)), meaning);
  }

  /** The other uids of a uid's operator, ascending. */
  public static int[] siblings(LiveNeurons neurons, int uid) {
    return IntStream.range(0, neurons.size())
        .filter(other -> other != uid && neurons.operator(other) == neurons.operator(uid))
        .toArray();
  }
}
