package dev.yumalab.scenarios.retention;

import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.agents.twoteam.TwoTeamDraws;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The draws of the chain's own program, one vector a line in the order drawn: stake of the first
 * team, of the second, then for each validator its weights on the servers of each.
 */
final class RecordedDraws implements TwoTeamDraws {
  private static final String VALUES = "normal_raw";

  private final TeamSplit split;
  private final long[][] stake;
  private final long[][][] weights;

  private RecordedDraws(TeamSplit split, long[][] stake, long[][][] weights) {
    this.split = split;
    this.stake = stake;
    this.weights = weights;
  }

  static RecordedDraws read(Path folder, BigDecimal stake, TeamSplit split)
      throws RecordedDrawsException {
    String name =
        "normals_stake" + stake.setScale(2, RoundingMode.HALF_UP).toPlainString() + ".jsonl.gz";
    Path file = folder.resolve(name);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new RecordedDrawsException("%s is not a regular file".formatted(file));
    }
    try (InputStream raw = Files.newInputStream(file)) {
      return read(new Reader(file, raw), split);
    } catch (NoSuchFileException missing) {
      throw new RecordedDrawsException(
          "%s does not exist; --normals needs a file for each stake".formatted(file));
    } catch (IOException unreadable) {
      throw new RecordedDrawsException(
          "%s cannot be read: %s".formatted(file, unreadable.getMessage()));
    }
  }

  private static RecordedDraws read(Reader reader, TeamSplit split)
      throws IOException, RecordedDrawsException {
    long[][] stakes = new long[TeamSplit.TEAMS][];
    for (int team = 0; team < TeamSplit.TEAMS; team++) {
      stakes[team] = reader.next(split.validators(team));
    }
    long[][][] weights = new long[split.validators()][TeamSplit.TEAMS][];
    for (long[][] validator : weights) {
      for (int team = 0; team < TeamSplit.TEAMS; team++) {
        validator[team] = reader.next(split.servers(team));
      }
    }
    reader.requireEnd();
    return new RecordedDraws(split, stakes, weights);
  }

  /** Reads vectors of known lengths. */
  private static final class Reader {
    private final Path file;
    private final BufferedReader lines;
    private final JsonMapper json = JsonMapper.shared();
    private int line = 1;

    Reader(Path file, InputStream raw) throws IOException, RecordedDrawsException {
      this.file = file;
      try {
        lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8));
      } catch (EOFException | ZipException broken) {
        throw problem("not gzip data");
      }
    }

    long[] next(int length) throws IOException, RecordedDrawsException {
      String text = nextLine().orElseThrow(() -> problem("ends too early"));
      long[] draws = draws(text, length);
      line++;
      return draws;
    }

    /** More lines are draws of another network; reading to the end also checks the checksum. */
    void requireEnd() throws IOException, RecordedDrawsException {
      if (nextLine().isPresent()) {
        throw problem("expected the end of the file after %d lines".formatted(line - 1));
      }
    }

    private Optional<String> nextLine() throws IOException, RecordedDrawsException {
      try {
        return Optional.ofNullable(lines.readLine());
      } catch (EOFException truncated) {
        throw problem("gzip data ends too early");
      } catch (ZipException broken) {
        throw problem("gzip data is broken: " + broken.getMessage());
      }
    }

    private long[] draws(String text, int length) throws RecordedDrawsException {
      try {
        JsonNode values = json.readTree(text).path(VALUES);
        if (!values.isArray() || values.size() != length) {
          throw problem(
              "expected '%s' with %d numbers, found %d".formatted(VALUES, length, values.size()));
        }
        long[] draws = new long[length];
        for (int i = 0; i < length; i++) {
          JsonNode value = values.get(i);
          if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw problem("expected raw I32F32 integers, found " + value);
          }
          draws[i] = value.longValue();
        }
        return draws;
      } catch (JacksonException malformed) {
        throw problem("not valid JSON: " + malformed.getOriginalMessage());
      }
    }

    private RecordedDrawsException problem(String what) {
      return new RecordedDrawsException("%s:%d: %s".formatted(file, line, what));
    }
  }

  @Override
  public long[] stake(int team) {
    return stake[team].clone();
  }

  @Override
  public long[] weights(int team, int validator, int serverTeam) {
    return weights[split.validatorUid(team, validator)][serverTeam].clone();
  }
}
