package org.collograph.ui.models;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collograph.cost.ModelProfile;

/// Finds a well-known model by what an endpoint calls it, such as `llama3.2:1b` or
/// `meta-llama/Llama-3.2-1B-Instruct`. What is found is shown in the form, where it can be changed.
record KnownSizes(List<ModelProfile> known) {
  Optional<ModelProfile> of(String model) {
    String bare = bare(model);
    return known.stream()
        .filter(p -> bare.contains(bare(p.name())))
        .max(Comparator.comparingInt(p -> p.name().length()));
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
