package dev.yumalab.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.rng.core.source64.Philox4x64;

/** Draws are the stream's own numbers, whoever else draws, and are as random as they claim. */
class DrawsProperties {
  private static Draws draws(long seed, String entity) {
    return new RandomStreams(seed, 0).stream(entity, "test").draws();
  }

  @Property(tries = 200)
  void wordsAreThoseOfCommonsRng(@ForAll long key0, @ForAll long key1) {
    Philox4x64 library = new Philox4x64(new long[] {key0, key1, 0, 0, 0, 0});
    Draws draws = new RandomStream(key0, key1).draws();
    for (int k = 0; k < 50; k++) {
      assertThat(draws.bits()).isEqualTo(library.next());
    }
  }

  @Property
  void everyFourthWordIsTheStreamsNumber(
      @ForAll long key0, @ForAll long key1, @ForAll @LongRange(max = 1L << 60) long index) {
    RandomStream stream = new RandomStream(key0, key1);
    Draws draws = stream.draws();
    draws.seek(4 * index);
    assertThat(draws.uniform()).isEqualTo(stream.uniform(index));
  }

  @Property
  void goesOnFromASavedPosition(@ForAll long seed, @ForAll @IntRange(max = 99) int drawn)
      throws IOException {
    Draws draws = draws(seed, "a");
    draws.fillNormal(new double[drawn], 0, drawn);
    assertThat(draws.position()).isEqualTo(drawn);
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    draws.save(new DataOutputStream(saved));
    Draws restored = draws(seed, "a");
    restored.bits();
    restored.load(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
    for (int k = 0; k < 9; k++) {
      assertThat(restored.bits()).isEqualTo(draws.bits());
    }
  }

  @Property
  void fillsAnArrayWithWhatSingleDrawsGive(
      @ForAll long seed, @ForAll @IntRange(max = 9) int from, @ForAll @IntRange(max = 20) int n) {
    Draws single = draws(seed, "a");
    Draws bulk = draws(seed, "a");
    double[] uniforms = new double[from + n + 1];
    double[] normals = new double[from + n + 1];
    bulk.fillUniform(uniforms, from, n);
    bulk.fillNormal(normals, from, n);
    double[] expected = new double[from + n + 1];
    for (int k = from; k < from + n; k++) {
      expected[k] = single.uniform();
    }
    assertThat(uniforms).isEqualTo(expected);
    for (int k = from; k < from + n; k++) {
      expected[k] = single.normal();
    }
    assertThat(normals).isEqualTo(expected);
  }

  @Property(tries = 100)
  void anotherAgentShiftsNobody(@ForAll long seed) {
    List<String> agents = IntStream.range(0, 8).mapToObj(i -> "miner/" + i).toList();
    List<String> more = new ArrayList<>(agents);
    more.add("cabal/validator/3");
    Collections.shuffle(more, new Random(seed));
    Map<String, List<Double>> drawn = inTurn(seed, agents);
    Map<String, List<Double>> withAnother = inTurn(seed, more);
    for (String agent : agents) {
      assertThat(withAnother.get(agent)).isEqualTo(drawn.get(agent));
    }
  }

  /** Ten rounds in which each draws once. */
  private static Map<String, List<Double>> inTurn(long seed, List<String> agents) {
    Map<String, Draws> draws = new LinkedHashMap<>();
    Map<String, List<Double>> drawn = new LinkedHashMap<>();
    for (int round = 0; round < 10; round++) {
      for (String agent : agents) {
        double number = draws.computeIfAbsent(agent, name -> draws(seed, name)).normal();
        drawn.computeIfAbsent(agent, name -> new ArrayList<>()).add(number);
      }
    }
    return drawn;
  }

  @Property(tries = 20)
  void threadsChangeNothing(@ForAll long seed) {
    List<Double> serial =
        IntStream.range(0, 200).mapToObj(i -> tenth(seed, i)).collect(Collectors.toList());
    List<Double> parallel =
        IntStream.range(0, 200).parallel().mapToObj(i -> tenth(seed, i)).toList();
    assertThat(parallel).isEqualTo(serial);
  }

  private static double tenth(long seed, int agent) {
    double[] numbers = new double[10];
    draws(seed, "agent/" + agent).fillNormal(numbers, 0, 10);
    return numbers[9];
  }

  @Property
  void wholeNumbersStayBelowTheirBound(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long bound) {
    assertThat(draws(seed, "a").below(bound)).isBetween(0L, bound - 1);
  }

  @Example
  void wholeNumbersHaveNoBias() {
    // At 3/8 of 2^64 a careless remainder hits two thirds of the range too often, and a product
    // without rejection two of three residues.
    long third = 1L << 61;
    Draws draws = draws(5, "a");
    long[] thirds = new long[3];
    long[] residues = new long[3];
    long[] small = new long[7];
    for (int k = 0; k < 30_000; k++) {
      long number = draws.below(3 * third);
      thirds[(int) (number / third)]++;
      residues[(int) (number % 3)]++;
      small[draws.below(7)]++;
    }
    assertUniform(thirds);
    assertUniform(residues);
    assertUniform(small);
  }

  @Example
  void allOrdersAreAsLikely() {
    Draws draws = draws(6, "a");
    Map<String, Long> orders =
        IntStream.range(0, 24_000)
            .mapToObj(
                k -> {
                  int[] numbers = {0, 1, 2, 3, 9};
                  draws.shuffle(numbers, 4);
                  return Arrays.toString(numbers);
                })
            .collect(Collectors.groupingBy(order -> order, Collectors.counting()));
    assertThat(orders.keySet()).hasSize(24).allMatch(order -> order.endsWith(", 9]"));
    assertUniform(orders.values().stream().mapToLong(Long::longValue).toArray());
  }

  private static void assertUniform(long[] counts) {
    double[] expected = new double[counts.length];
    Arrays.fill(expected, 1);
    // A bias this is to find gives less than 1e-100; one sound seed in a hundred gives 0.01.
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(1e-6);
  }

  @Example
  void numbersHaveTheirDistributions() {
    Draws draws = draws(7, "a");
    double[] normals = new double[2_000];
    draws.fillNormal(normals, 0, normals.length);
    KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
    assertThat(test.kolmogorovSmirnovTest(new NormalDistribution(null, 0, 1), normals))
        .isGreaterThan(0.01);
    double[] waits = new double[2_000];
    Arrays.setAll(waits, k -> draws.exponential(12_000));
    assertThat(test.kolmogorovSmirnovTest(new ExponentialDistribution(null, 12_000), waits))
        .isGreaterThan(0.01);
    assertThat(Arrays.stream(waits).average().orElseThrow()).isCloseTo(12_000, within(1_000.0));
  }

  @Example
  void refusesWhatMakesNoSense() {
    Draws draws = draws(1, "a");
    assertThatIllegalArgumentException().isThrownBy(() -> draws.below(0));
    assertThatIllegalArgumentException().isThrownBy(() -> draws.below(-1L));
    assertThatIllegalArgumentException().isThrownBy(() -> draws.seek(-1));
    byte[] negative = {0, 0, 0, 1, -1, -1, -1, -1, -1, -1, -1, -1};
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> draws.load(new DataInputStream(new ByteArrayInputStream(negative))))
        .withMessageContaining("before the first");
  }

  @Example
  void allocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Draws draws = draws(8, "a");
    double[] normals = new double[1_000];
    int[] order = new int[1_000];
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 200 && least > 0; attempt++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      draws.fillNormal(normals, 0, normals.length);
      draws.shuffle(order, order.length);
      normals[0] = draws.exponential(1);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isZero();
  }
}
