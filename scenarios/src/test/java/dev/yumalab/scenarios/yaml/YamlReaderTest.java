package dev.yumalab.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees have the right places, and text that is no tree ends in a problem with its place. */
class YamlReaderTest {
  @Test
  void everyKeyAndValueKnowsItsLineAndColumn() {
    Tree.Mapping root =
        (Tree.Mapping) read("a: 1\nb:\n  - c:   x y\n    d: [1, 2]\n").orElseThrow();
    assertThat(root.place().text()).isEqualTo("f:1:1");
    assertThat(root.entries().get("a").value().place().text()).isEqualTo("f:1:4");
    Tree.Sequence list = (Tree.Sequence) root.value("b").orElseThrow();
    assertThat(list.place().text()).isEqualTo("f:3:3");
    Tree.Mapping item = (Tree.Mapping) list.items().getFirst();
    assertThat(item.entries().get("c").place().text()).isEqualTo("f:3:5");
    assertThat(item.value("c")).contains(new Tree.Scalar("x y", true, at(3, 10)));
    Tree.Sequence numbers = (Tree.Sequence) item.value("d").orElseThrow();
    assertThat(numbers.items())
        .containsExactly(
            new Tree.Scalar("1", true, at(4, 9)), new Tree.Scalar("2", true, at(4, 12)));
  }

  @Test
  void columnsCountCharactersNotBytes() {
    Tree.Mapping root = (Tree.Mapping) read("{ \"é😀\": 1, b: 2 }").orElseThrow();
    assertThat(root.entries().get("b").place().text()).isEqualTo("f:1:12");
  }

  @Test
  void valuesStayTextSoThatNoIsNoSwitch() {
    Tree.Mapping root = (Tree.Mapping) read("a: no\nb: 010\nc: 1:30\n").orElseThrow();
    assertThat(root.value("a")).contains(new Tree.Scalar("no", true, at(1, 4)));
    assertThat(root.value("b")).contains(new Tree.Scalar("010", true, at(2, 4)));
    assertThat(root.value("c")).contains(new Tree.Scalar("1:30", true, at(3, 4)));
  }

  @Test
  void anEscapeThatStandsForNoCharacterHasItsPlace() {
    Problems problems = new Problems();
    String text = "# \\UFFFFFFFF\na: \"\\U0001F600\"\nb: \"é\n  x \\UFFFFFFFF\"\n";
    assertThat(YamlReader.readFile("f", text.getBytes(StandardCharsets.UTF_8), problems)).isEmpty();
    assertThat(problems.inOrder())
        .extracting(Problem::toString)
        .containsExactly(
            "f:4:5: not valid YAML: an escape \\U above 0010FFFF, where characters end");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    Tree.Mapping root = (Tree.Mapping) read("\uFEFFa: 1\n").orElseThrow();
    assertThat(root.entries().get("a").place().text()).isEqualTo("f:1:1");
  }

  @Test
  void windowsLineEndsCountOnce() {
    Tree.Mapping root = (Tree.Mapping) read("a: 1\r\nb: 2\r\n").orElseThrow();
    assertThat(root.entries().get("b").place().text()).isEqualTo("f:2:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; f:1:1: nothing is written here",
        "'# only a comment\n'; f:1:1: nothing is written here",
        "'a: 1\na: 2\n'; f:2:1: duplicate key 'a'; it is already given in line 1",
        "'a: &x 1\n'; f:1:4: anchors and aliases (& and *) are not read here",
        "'a: *x\n'; f:1:4: anchors and aliases (& and *) are not read here",
        "'a: !!int 1\n'; f:1:4: tags (!) are not read here",
        "'a: 1\n---\nb: 2\n'; f:2:1: a second document",
        "'a:\n\tb: 1\n'; f:2:1: a tab; indent with spaces",
        "'a:\n  \tb: 1\n'; f:2:3: a tab; indent with spaces",
        "'[a]: 1\n'; f:1:1: a key must be a word",
        "'a: b: c\n'; f:1:5: not valid YAML: a second ':' in one line",
        "'a: [1, 2\n'; f:2:1: not valid YAML: expected '','' or '']''",
        "'a: \"b\n'; f:2:1: not valid YAML: found unexpected end of stream",
        "'a: @b\n'; f:1:4: not valid YAML: found character '@'"
      })
  void whatIsNoTreeIsAProblemAtItsPlace(String text, String problem) {
    assertThat(problemOf(text.getBytes(StandardCharsets.UTF_8)))
        .startsWith(problem.replace("''", "'"));
  }

  @Test
  void charactersThatAreNoTextAreNamed() {
    assertThat(problemOf("a: 1\nb: \0\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("f:2:4: a character that text does not hold: '\\u0000'");
    assertThat(problemOf("é\u001b: 1\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("f:1:2: a character that text does not hold: '\\u001B'");
  }

  @Test
  void otherEncodingsAreNamed() {
    assertThat(problemOf("a: 1".getBytes(StandardCharsets.UTF_16)))
        .isEqualTo("f:1:1: the file is encoded in UTF-16; save it as UTF-8");
    assertThat(problemOf("a: 1\nb: é".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("f:2:4: a byte that is not UTF-8; save the file as UTF-8 text");
    byte[] cutOff = {'a', ':', ' ', (byte) 0xC3};
    assertThat(problemOf(cutOff)).startsWith("f:1:4: a byte that is not UTF-8");
  }

  @Test
  @Timeout(10)
  void deepNestingIsRefusedNotFollowed() {
    assertThat(problemOf("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("f:1:21: nested deeper than 20 levels");
    assertThat(problemOf("- ".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("f:1:41: nested deeper than 20 levels");
  }

  @Test
  @Timeout(10)
  void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 100; i++) {
      bomb.append(String.format("a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1));
    }
    assertThat(problemOf(bomb.toString().getBytes(StandardCharsets.UTF_8)))
        .startsWith("f:1:5: anchors and aliases");
  }

  @Test
  void aSettingIsPlainTextUnlessItBeginsAsYaml() {
    Place place = new Place.CommandLine("k=v");
    Problems problems = new Problems();
    assertThat(YamlReader.readSetting(" a: b # c", place, problems))
        .contains(new Tree.Scalar("a: b # c", true, place));
    assertThat(YamlReader.readSetting("'1'", place, problems))
        .contains(new Tree.Scalar("1", false, place));
    assertThat(YamlReader.readSetting("[1]", place, problems).orElseThrow())
        .isInstanceOf(Tree.Sequence.class);
    assertThat(problems.isEmpty()).isTrue();
    assertThat(YamlReader.readSetting("{a", place, problems)).isEmpty();
    assertThat(problems.inOrder().getFirst().toString()).startsWith("--set k=v: not valid YAML: ");
  }

  @Test
  void problemsOfAFileComeInTheOrderOfItsLines() {
    Problems problems = new Problems();
    problems.add(new Place.CommandLine("a=1"), "last");
    problems.add(at(3, 1), "third");
    problems.add(at(1, 9), "second");
    problems.add(at(1, 2), "first");
    problems.add(at(1, 2), "first");
    assertThat(problems.inOrder())
        .extracting(Problem::message)
        .containsExactly("first", "second", "third", "last");
  }

  @Test
  void excerptsAreShortAndPrintable() {
    assertThat(Excerpt.of("a\u001b[31m\n")).isEqualTo("'a\\u001B[31m\\u000A'");
    assertThat(Excerpt.of("x".repeat(1_000))).isEqualTo("'" + "x".repeat(60) + "…'");
  }

  private static Place at(int line, int column) {
    return new Place.Position("f", line, column);
  }

  private static Optional<Tree> read(String text) {
    Problems problems = new Problems();
    Optional<Tree> tree = YamlReader.readFile("f", text.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.inOrder()).isEmpty();
    return tree;
  }

  private static String problemOf(byte[] bytes) {
    Problems problems = new Problems();
    YamlReader.readFile("f", bytes, problems);
    assertThat(problems.inOrder()).hasSize(1);
    return problems.inOrder().getFirst().toString();
  }
}
