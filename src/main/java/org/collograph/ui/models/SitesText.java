package org.collograph.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.collograph.llm.Site;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Further endpoints of a model in a field: `http://10.0.0.2:8000/v1 8 60,
/// http://10.0.0.3:8000/v1`, each with its calls at once and its calls a minute, where there are
/// limits; a dash for none.
final class SitesText {
  private static final String NONE = "–";

  private SitesText() {}

  static String of(List<Site> sites) {
    return sites.stream().map(SitesText::of).collect(Collectors.joining(", "));
  }

  private static String of(Site s) {
    if (s.maxConcurrent() == null && s.maxPerMinute() == null) {
      return s.address();
    }
    String both = s.address() + " " + (s.maxConcurrent() == null ? NONE : "" + s.maxConcurrent());
    return s.maxPerMinute() == null ? both : both + " " + s.maxPerMinute();
  }

  /// @param text null for none
  /// @throws IllegalArgumentException where a limit is no number
  static List<Site> read(@Nullable String text) {
    List<Site> all = new ArrayList<>();
    for (String each : text == null ? new String[0] : text.strip().split("\\s*[,;\\n]\\s*")) {
      String[] parts = each.strip().split("\\s+");
      if (parts.length > 3) {
        throw new Refusal(
            "'%s' is no endpoint. Maybe an address, its calls at once and its calls a minute are"
                + " meant, such as http://10.0.0.2:8000/v1 8 60.",
            each);
      }
      all.add(new Site(parts[0], limit(parts, 1, each), limit(parts, 2, each)));
    }
    return all;
  }

  private static @Nullable Integer limit(String[] parts, int at, String each) {
    if (parts.length <= at || parts[at].equals(NONE) || parts[at].equals("-")) {
      return null;
    }
    try {
      return Integer.valueOf(parts[at]);
    } catch (NumberFormatException e) {
      throw new Refusal(
          "'%s' in '%s' is no number of calls. Maybe a whole number is meant, or – for no limit.",
          parts[at], each);
    }
  }
}
