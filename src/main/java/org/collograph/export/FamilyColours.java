package org.collograph.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A colour for each model family, of the Okabe–Ito set, which people who see colours differently
/// can tell apart. The first family of a pool is blue, and so on.
public final class FamilyColours {
  private static final List<String> LIGHT =
      List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9");
  private static final List<String> DARK =
      List.of("#56B4E9", "#E69F00", "#2FCB9A", "#E3A0C8", "#F0E442", "#8CC8F0");

  private FamilyColours() {}

  /// @param families of the pool's models, in its order; doubles are passed over
  /// @param family null for a node without a model, which is grey
  /// @return as `#RRGGBB`
  public static String of(Stream<String> families, @Nullable String family, boolean dark) {
    if (family == null) {
      return dark ? "#8B949E" : "#6E7781";
    }
    List<String> distinct = families.filter(Objects::nonNull).distinct().toList();
    List<String> set = dark ? DARK : LIGHT;
    return set.get(Math.max(0, distinct.indexOf(family)) % set.size());
  }
}
