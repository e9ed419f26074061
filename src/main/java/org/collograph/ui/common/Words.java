package org.collograph.ui.common;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The window's words in the language that it speaks. English is written where it is shown; another
/// language is a dictionary from that. What the rooms beneath say (findings, errors, feedback) is
/// recognised by its form, so that they need not know who reads it.
public final class Words {
  private static final Pattern PLACE = Pattern.compile("%(,?[.]?\\d*[sdf]|%)");
  private static final Pattern AMOUNT =
      Pattern.compile("([-+±0-9., ]*[0-9])(?: (units|s|usd|flops|points))?");
  private static final int MOST_REMEMBERED = 2_000;

  /// An English sentence with places in it, as a pattern, and what it is in the other language.
  private record Form(Pattern english, String other) {}

  private static volatile Map<String, String> dictionary = Map.of();
  private static volatile List<Form> forms = List.of();
  private static final Map<String, String> remembered = new ConcurrentHashMap<>();

  private Words() {}

  /// Called once, before anything is shown.
  ///
  /// @param words from English, with places such as `%s` or `%,d`; empty for English
  public static void speak(Map<String, String> words) {
    dictionary = Map.copyOf(words);
    remembered.clear();
    List<Form> all = new ArrayList<>();
    words.forEach(
        (english, other) -> {
          if (PLACE.matcher(english).find()) {
            all.add(new Form(pattern(english), other));
          }
        });
    // The longest first: a shorter one may fit what a longer one says better.
    all.sort(
        java.util.Comparator.comparingInt((Form f) -> -f.english().pattern().length())
            .thenComparing(Form::other));
    forms = List.copyOf(all);
  }

  private static Pattern pattern(String english) {
    StringBuilder regex = new StringBuilder();
    Matcher places = PLACE.matcher(english);
    int from = 0;
    while (places.find()) {
      regex.append(Pattern.quote(english.substring(from, places.start())));
      regex.append(
          switch (places.group().charAt(places.group().length() - 1)) {
            case '%' -> "%";
            case 's' -> "(.+?)";
            default -> "([-+]?[0-9][0-9.,]*)";
          });
      from = places.end();
    }
    return Pattern.compile(regex + Pattern.quote(english.substring(from)), Pattern.DOTALL);
  }

  /// A text of the window, with what stands in its places.
  public static String of(String english, Object... inPlaces) {
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

  /// A whole sentence from elsewhere, translated where its form is known.
  public static String said(String english) {
    if (english == null || dictionary.isEmpty()) {
      return english;
    }
    String whole = dictionary.get(english);
    if (whole != null) {
      return whole;
    }
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(english, Words::recognised);
  }

  private static String recognised(String english) {
    for (Form form : forms) {
      Matcher m = form.english().matcher(english);
      if (m.matches()) {
        return filled(english, form.other(), m);
      }
    }
    return english;
  }

  /// Numbers are already written out, so every place takes a text; `%2$s` takes the second.
  private static String filled(String english, String other, Matcher m) {
    Object[] parts = new Object[m.groupCount()];
    for (int i = 0; i < parts.length; i++) {
      String part = m.group(i + 1);
      // What stands in quotes is somebody's own name.
      boolean own = m.start(i + 1) > 0 && english.charAt(m.start(i + 1) - 1) == '\'';
      parts[i] = own ? part : dictionary.getOrDefault(part, localised(part));
    }
    return other.replaceAll("%(\\d+\\$)?,?[.]?\\d*[sdf]", "%$1s").formatted(parts);
  }

  /// An amount that a room beneath has written out, as the language writes numbers.
  private static String localised(String part) {
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
