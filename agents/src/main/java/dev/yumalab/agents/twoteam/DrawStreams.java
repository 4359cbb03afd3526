package dev.yumalab.agents.twoteam;

import dev.yumalab.engine.random.RandomStream;
import dev.yumalab.engine.random.RandomStreams;
import java.util.List;

/**
 * Which stream a draw comes from: each validator has one for its stake and one for each server that
 * it weighs, named after team and number, so that teams may grow without moving anybody's numbers.
 *
 * @param teams the names of the two teams
 * @param streams of this replication
 */
record DrawStreams(List<String> teams, RandomStreams streams) {
  /** Copies the names. */
  DrawStreams {
    teams = List.copyOf(teams);
  }

  /** The stake of a team's validator. */
  RandomStream stake(int team, int validator) {
    return streams.stream(name(team, validator), "stake");
  }

  /** The weight of a team's validator on a server of either team. */
  RandomStream weight(int team, int validator, int serverTeam, int server) {
    String purpose = "weight on " + teams.get(serverTeam) + "/server/" + server;
    return streams.stream(name(team, validator), purpose);
  }

  private String name(int team, int validator) {
    return teams.get(team) + "/validator/" + validator;
  }
}
