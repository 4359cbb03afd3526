package dev.yumalab.ui.desktop.lessons.script;

import java.util.List;

/** Something to predict, and to see then. The run answers it. */
public sealed interface Question {

  /** What is asked, Markdown without blocks. */
  String ask();

  /** What is done with the run after the answer, so that it can be seen. */
  List<Act> then();

  /** Why it is so, Markdown; {@code {name}} stands for one of the step's numbers. */
  String because();

  /**
   * One of several answers.
   *
   * @param ask what is asked
   * @param options at least two, of which one is right
   * @param right the index of the right one, as the lesson says; the run may say another if
   *     somebody has changed it
   * @param then what is done after the answer
   * @param because why it is so
   */
  record Choice(String ask, List<Option> options, int right, List<Act> then, String because)
      implements Question {
    /** Keeps unmodifiable copies. */
    public Choice {
      options = List.copyOf(options);
      then = List.copyOf(then);
    }
  }

  /**
   * An answer to choose.
   *
   * @param text what it says
   * @param when the run makes it right
   */
  record Option(String text, Condition when) {}

  /**
   * A number to guess.
   *
   * @param ask what is asked
   * @param value the run's number
   * @param as how it is written
   * @param least the least that can be guessed, in the run's unit
   * @param most the most that can be guessed
   * @param near how far off a good guess may be
   * @param answer about what the run says, as the lesson says
   * @param within how far the run may be from {@code answer}
   * @param then what is done after the answer
   * @param because why it is so
   */
  record Guess(
      String ask,
      Measure value,
      Shown.As as,
      double least,
      double most,
      double near,
      double answer,
      double within,
      List<Act> then,
      String because)
      implements Question {
    /** Keeps an unmodifiable copy. */
    public Guess {
      then = List.copyOf(then);
    }
  }
}
