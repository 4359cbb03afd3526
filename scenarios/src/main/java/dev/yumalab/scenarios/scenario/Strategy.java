package dev.yumalab.scenarios.scenario;

/** What the members of a team do. */
public enum Strategy {
  /** Validators split their weight between the servers of the own and of the other team. */
  TWO_TEAM
}
