package dev.yumalab.ui.cli;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options; what is none is told in words, not in names of Java. */
final class NumberOptions {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private NumberOptions() {}

  /** Makes a command line and its subcommands read numbers like this. */
  static void register(CommandLine commandLine) {
    commandLine
        .registerConverter(int.class, whole(Integer::valueOf))
        .registerConverter(Integer.class, whole(Integer::valueOf))
        .registerConverter(long.class, whole(Long::valueOf))
        .registerConverter(Long.class, whole(Long::valueOf))
        .registerConverter(float.class, decimal(Float::valueOf))
        .registerConverter(Float.class, decimal(Float::valueOf))
        .registerConverter(double.class, decimal(Double::valueOf))
        .registerConverter(Double.class, decimal(Double::valueOf))
        .registerConverter(BigDecimal.class, decimal(BigDecimal::new));
  }

  private static <T> ITypeConverter<T> whole(Function<String, T> reader) {
    return text -> read(text, WHOLE, "a whole number", reader);
  }

  private static <T> ITypeConverter<T> decimal(Function<String, T> reader) {
    return text -> read(text, DECIMAL, "a decimal number", reader);
  }

  private static <T> T read(
      String text, Pattern shape, String expected, Function<String, T> reader) {
    if (!shape.matcher(text).matches()) {
      throw new TypeConversionException("'" + text + "' is not " + expected);
    }
    try {
      return reader.apply(text);
    } catch (NumberFormatException outOfRange) {
      throw new TypeConversionException("'" + text + "' is too large");
    }
  }
}
