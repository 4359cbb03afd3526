package dev.yumalab.scenarios.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Makes files of the two foreign forms, with made-up numbers. */
public final class GeneratedNetworks {
  /** Uids 0, 1 and 2 weigh the rest; uid 0 holds half of all stake. */
  public static final String SNAPSHOT =
      """
      {"source":"made up","netuid":7,"block":1000000,"n":10,"stake_unit":"alpha",
      "weights_note":"rows sum to 1",
      "stake":[500.0,300,199.999999999,0,0,0.0000000019,0,0,0,1e-3],
      "weights":[{"uid":0,"to":[3,4,5],"w":[0.5,0.25,0.25]},
      {"uid":1,"to":[3,4],"w":[0.75,0.25]},
      {"uid":2,"to":[5,9],"w":[0.00000001,2]}]}
      """;

  private GeneratedNetworks() {}

  /** A history of so many epochs and 12 uids; uid 9 is replaced in the third epoch. */
  public static String history(int epochs) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    List<String> all = new ArrayList<>();
    for (int epoch = 0; epoch < epochs; epoch++) {
      long block = 50_000 + 360L * epoch;
      List<String> rows = new ArrayList<>();
      for (int uid = 0; uid < 4; uid++) {
        rows.add(
            "[%d,[8,11,4,5,10,6,9,7],[%s]]".formatted(uid, numbers(random.ints(8, 0, 65_536))));
      }
      all.add(
          """
          {"block":%d,"weights":[%s],"last_update":[%s],"registration_block":[%s],
          "validator_permit":[3,0,1,2]}\
          """
              .formatted(
                  block,
                  String.join(",", rows),
                  numbers(random.ints(12, 1, 300).map(ago -> (int) block - ago)),
                  "1,1,1,1,1,1,1,1,1," + (epoch < 2 ? 1 : 50_500) + ",1,1"));
    }
    return """
    {"source":"made up","netuid":8,"n":12,"tempo":360,"note":"no bonds",
    "stake":[400000000000,300000000000,200000000000,100000000000,0,0,0,5,0,0,0,0],
    "epochs":[%s]}
    """
        .formatted(String.join(",\n", all));
  }

  private static String numbers(IntStream numbers) {
    StringJoiner text = new StringJoiner(",");
    numbers.forEach(number -> text.add(Integer.toString(number)));
    return text.toString();
  }

  /** Packs a text. */
  public static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
