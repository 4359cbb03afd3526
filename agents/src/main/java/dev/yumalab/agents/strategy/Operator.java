package dev.yumalab.agents.strategy;

/** Who owns keys: the lab knows operators, the chain sees keys only. */
public interface Operator {
  /** A stable path of names, for instance {@code cabal/3}. */
  String name();

  /** The key that owns its hotkeys, pays their registration and holds their stake. */
  int coldkey();

  /** Its hotkeys that validate, registered or not, in order of creation; a copy. */
  int[] validators();

  /** Its hotkeys that mine, registered or not, in order of creation; a copy. */
  int[] miners();
}
