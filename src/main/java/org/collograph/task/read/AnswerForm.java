package org.collograph.task.read;

import java.util.Locale;
import org.collograph.words.Refusal;

/// How the right answer stands in its field.
public enum AnswerForm {
  PLAIN("plain"),
  /// After the last `####`, as GSM8K has it.
  AFTER_MARK("after ####"),
  /// In the last box, as MATH has it.
  BOXED("boxed"),
  /// The choice's letter: `B`, `(B)`, `B. Rome`.
  LETTER("letter"),
  /// The label that stands beside the choice.
  LABEL("label"),
  /// The choice's own words.
  WORDS("words"),
  /// Its letter in some rows, its words in others.
  LETTER_OR_WORDS("letter or words"),
  FROM_0("place from 0"),
  FROM_1("place from 1");

  private final String word;

  AnswerForm(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// @param what names it in the error
  public static AnswerForm of(String word, String what) {
    for (AnswerForm form : values()) {
      if (form.word.equals(word.strip().toLowerCase(Locale.ROOT))) {
        return form;
      }
    }
    throw new Refusal(
        "%s is '%s'. Maybe plain, after ####, boxed, letter, label, words, letter or words, place"
            + " from 0 or place from 1 is meant.",
        what, word);
  }
}
