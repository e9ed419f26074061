package org.collograph.llm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collograph.cost.ModelProfile;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// A place where a model is served.
///
/// @param address of an OpenAI-compatible endpoint, without a slash at its end
/// @param maxConcurrent calls at once there; null for no limit
/// @param maxPerMinute calls a minute there; null for no limit
public record Site(
    String address, @Nullable Integer maxConcurrent, @Nullable Integer maxPerMinute) {
  /// Which of a model's places the call at work on this thread goes to; not bound where it has one.
  public static final ScopedValue<Site> CHOSEN = ScopedValue.newInstance();

  public Site {
    address = address.replaceAll("/+$", "");
    positive("maxConcurrent", maxConcurrent, address);
    positive("maxPerMinute", maxPerMinute, address);
  }

  private static void positive(String field, @Nullable Integer value, String address) {
    if (value != null && value < 1) {
      throw new Refusal(
          "%s of '%s' is %d and must be positive. Maybe leave it out.", field, address, value);
    }
  }

  /// What a profile calls all places of a model together. Models that share all their places share
  /// what may run at once.
  static String address(List<Site> all) {
    return all.stream().map(Site::address).collect(Collectors.joining(" + "));
  }

  /// What may run at once over all of them; null where one has no limit.
  static @Nullable Integer room(List<Site> all) {
    int sum = 0;
    for (Site s : all) {
      if (s.maxConcurrent == null) {
        return null;
      }
      sum += s.maxConcurrent;
    }
    return sum;
  }

  /// A profile of a model that is served there.
  public static ModelProfile served(ModelProfile p, List<Site> all) {
    return p.servedAt(address(all), room(all));
  }

  /// Refuses what disagrees: what holds for an endpoint must be the same in all that share it.
  static void requireAgreement(List<ModelEntry> entries) {
    Map<String, Site> known = new HashMap<>();
    Map<String, String> by = new HashMap<>();
    for (ModelEntry e : entries) {
      for (Site s : e.sites()) {
        Site other = known.putIfAbsent(s.address, s);
        String first = by.putIfAbsent(s.address, e.name());
        if (other != null) {
          agree("maxConcurrent", first, other.maxConcurrent, e.name(), s.maxConcurrent, s);
          agree("maxPerMinute", first, other.maxPerMinute, e.name(), s.maxPerMinute, s);
        }
      }
    }
  }

  private static void agree(
      String field,
      @Nullable String first,
      @Nullable Integer one,
      String second,
      @Nullable Integer other,
      Site at) {
    if (!Objects.equals(one, other)) {
      throw new Refusal(
          "%s of '%s' is %s and of '%s' %s, but both are at %s. Maybe give them the same.",
          field, first, one, second, other, at.address);
    }
  }
}
