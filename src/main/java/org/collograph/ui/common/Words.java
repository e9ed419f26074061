package org.collograph.ui.common;

import java.text.DecimalFormatSymbols;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The window's words in the language that it speaks. English is written where it is shown; another
/// language is a dictionary from that. What the rooms beneath say (findings, errors, feedback)
/// comes as a sentence with its form, so that they need not know who reads it.
public final class Words {
  private static final Pattern PLACE = Pattern.compile("%(,?[.]?\\d*[sdf]|%)");
  private static final Pattern AMOUNT =
      Pattern.compile("([-+±0-9., ]*[0-9])(?: (units|s|usd|flops|points))?");
  private static volatile Map<String, String> dictionary = Map.of();

  private Words() {}

  /// Called once, before anything is shown.
  ///
  /// @param words from English, with places such as `%s` or `%,d`; empty for English
  public static void speak(Map<String, String> words) {
    dictionary = Map.copyOf(words);
  }

  /// A text of the window, with what stands in its places.
  public static String of(String english, @Nullable Object... inPlaces) {
    String words = dictionary.getOrDefault(english, english);
    return inPlaces.length == 0 ? words : words.formatted(inPlaces);
  }

  /// A number of things, in the number that the language has for it.
  ///
  /// @param one such as `1 node`
  /// @param many such as `%,d nodes`
  public static String count(long n, String one, String many) {
    return n == 1 ? of(one) : of(many, n);
  }

  /// A sentence from the rooms beneath; null for none.
  public static String of(@Nullable Sentence sentence) {
    if (sentence == null) {
      return "";
    }
    String form = sentence.form();
    Object[] parts = new Object[sentence.parts().size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(sentence.parts().get(i), isSomebodysOwn(form, i));
    }
    return dictionary.getOrDefault(form, form).formatted(parts);
  }

  /// What stands in quotes is somebody's own name.
  private static boolean isSomebodysOwn(String form, int place) {
    Matcher m = PLACE.matcher(form);
    for (int i = 0; m.find(); ) {
      boolean isPlace = !m.group().equals("%%");
      if (isPlace && i == place) {
        return m.start() > 0 && form.charAt(m.start() - 1) == '\'';
      }
      i += isPlace ? 1 : 0;
    }
    return false;
  }

  private static Object part(Object part, boolean isOwn) {
    return switch (part) {
      case Sentence s -> of(s);
      case String s when !isOwn -> dictionary.getOrDefault(s, Names.yardstick(amount(s)));
      case null, default -> part;
    };
  }

  /// An amount that a room beneath has written out, as the language writes numbers.
  public static String amount(String part) {
    Matcher m = AMOUNT.matcher(part);
    if (!m.matches() || DecimalFormatSymbols.getInstance().getDecimalSeparator() != ',') {
      return part;
    }
    String number = m.group(1).replace(',', '\u0000').replace('.', ',').replace('\u0000', '.');
    String unit = m.group(2);
    // What was written with the language's own thousands is right already.
    if (unit == null && part.matches(".*[.][0-9]{3}")) {
      return part;
    }
    return unit == null ? number : number + " " + dictionary.getOrDefault(unit, unit);
  }
}
