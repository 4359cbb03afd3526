package dev.yumalab.scenarios.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Every file that a kind of result folder holds, in one place for the folder's README and the
 * documentation.
 *
 * @param files all that are no tables
 * @param tables in the order in which they are explained
 */
public record FolderContents(List<ResultFile> files, List<ResultTable> tables) {
  /** Copies both lists. */
  public FolderContents {
    files = List.copyOf(files);
    tables = List.copyOf(tables);
  }

  /** The paths of all files, with {@code /} between folders. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    files.forEach(file -> paths.addAll(file.paths()));
    tables.forEach(table -> paths.addAll(List.of(table.csv(), table.parquet())));
    return List.copyOf(paths);
  }

  /** A table of all files in Markdown, and after it the columns of each table. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        | file | type | what it is |
        |---|---|---|
        """);
    files.forEach(file -> text.append(row(file.paths(), file.meaning())));
    tables.forEach(
        table ->
            text.append(
                row(List.of(table.csv(), table.parquet()), table.rows() + "; columns below")));
    for (ResultTable table : tables) {
      text.append("\n### ").append(table.name()).append(": ").append(table.rows()).append("\n\n");
      text.append(table.columnsMarkdown());
    }
    return text.toString();
  }

  private static String row(List<String> paths, String meaning) {
    String names = paths.stream().map(path -> "`" + path + "`").collect(Collectors.joining(", "));
    String types =
        paths.stream().map(FolderContents::type).distinct().collect(Collectors.joining(", "));
    return "| %s | %s | %s |\n".formatted(names, types, meaning);
  }

  private static String type(String path) {
    String suffix = path.substring(path.lastIndexOf('.') + 1);
    return switch (suffix) {
      case "md" -> "Markdown";
      case "sh" -> "shell script";
      case "parquet" -> "Parquet";
      case "gz" -> "JSON, gzip";
      default -> suffix.toUpperCase(Locale.ROOT);
    };
  }
}
