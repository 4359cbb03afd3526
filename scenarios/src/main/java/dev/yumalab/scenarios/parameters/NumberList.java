package dev.yumalab.scenarios.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Different whole numbers of a range, at least one, in ascending order once they are read.
 *
 * @param min the smallest
 * @param max the largest
 */
public record NumberList(long min, long max) implements ValueType {
  @Override
  public Reading read(String text, boolean plain) {
    if (!plain) {
      return new Reading.Refused("Remove the quotes.");
    }
    WholeNumber number = new WholeNumber(min, max);
    List<Long> values = new ArrayList<>();
    for (String part : inside(text.strip()).split(",", -1)) {
      switch (number.read(part.strip(), true)) {
        case Reading.Accepted(ParameterValue.Whole(long value)) -> {
          if (values.contains(value)) {
            return new Reading.Refused(value + " is there twice.");
          }
          values.add(value);
        }
        case Reading.Accepted _, Reading.Refused _ -> {
          return Reading.refused();
        }
      }
    }
    return new Reading.Accepted(new ParameterValue.Numbers(values.stream().sorted().toList()));
  }

  private static String inside(String text) {
    return text.startsWith("[") && text.endsWith("]") && text.length() > 2
        ? text.substring(1, text.length() - 1)
        : text;
  }

  @Override
  public String format(ParameterValue value) {
    if (value instanceof ParameterValue.Numbers(List<Long> values)) {
      return values.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
    throw mismatch(value);
  }

  @Override
  public String range() {
    return "list of " + min + ".." + max;
  }

  @Override
  public String expected() {
    return "a list of different whole numbers in " + min + ".." + max + ", such as [3, 14]";
  }
}
