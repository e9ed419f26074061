package org.collograph.export;

import java.awt.Color;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.cost.ModelProfile;
import org.jspecify.annotations.Nullable;

/// A colour for each model: one of the Okabe–Ito set for its family, which people who see colours
/// differently can tell apart, and the darker the larger it is. The first family of a pool is blue,
/// and so on. A shade goes by the size itself, so that it is the same in every pool.
public final class ModelColours {
  private static final List<String> LIGHT =
      List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9");
  private static final List<String> DARK =
      List.of("#56B4E9", "#E69F00", "#2FCB9A", "#E3A0C8", "#F0E442", "#8CC8F0");

  /// Parameters at which a shade is the lightest and the darkest.
  private static final double SMALL = 0.5e9;

  private static final double LARGE = 100e9;
  private static final double LIGHTER = 0.5;
  private static final double DARKER = 0.32;

  /// The colours of the dark set are light already, so their shades lie farther apart.
  private static final double STRONGER = 1.6;

  /// A size in a name, such as `8b` in `llama-3.1-8b-instruct`.
  private static final Pattern SIZE =
      Pattern.compile(
          "(?<![A-Za-z0-9.])(\\d+(?:\\.\\d+)?)([bm])(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);

  private static final int MOST_LETTERS = 5;

  private ModelColours() {}

  /// @param known models, in the order in which their families are to be coloured
  /// @param name null for a node without a model, which is grey
  /// @return as `#RRGGBB`
  public static String of(Collection<ModelProfile> known, @Nullable String name, boolean dark) {
    if (name == null) {
      return dark ? "#8B949E" : "#6E7781";
    }
    ModelProfile model = known.stream().filter(m -> m.name().equals(name)).findFirst().orElse(null);
    List<String> families =
        known.stream().map(ModelProfile::family).filter(Objects::nonNull).distinct().toList();
    String family = model == null ? null : model.family();
    List<String> set = dark ? DARK : LIGHT;
    String hue = set.get(Math.max(0, families.indexOf(family)) % set.size());
    Double parameters = model == null ? null : model.parameters();
    return parameters == null ? hue : shade(Color.decode(hue), parameters, dark ? STRONGER : 1);
  }

  private static String shade(Color hue, double parameters, double strength) {
    double t = Math.log(parameters / SMALL) / Math.log(LARGE / SMALL);
    double rank = 2 * Math.clamp(t, 0, 1) - 1;
    int towards = rank < 0 ? 255 : 0;
    double part = strength * (rank < 0 ? -rank * LIGHTER : rank * DARKER);
    return String.format(
        Locale.ROOT,
        "#%02X%02X%02X",
        mixed(hue.getRed(), towards, part),
        mixed(hue.getGreen(), towards, part),
        mixed(hue.getBlue(), towards, part));
  }

  private static int mixed(int one, int other, double part) {
    return (int) Math.round(one * (1 - part) + other * part);
  }

  /// What a model is called where there is little room: its size, such as `8B`, else how its name
  /// begins.
  public static String shortName(String name) {
    Matcher size = SIZE.matcher(name);
    if (size.find()) {
      return size.group(1) + size.group(2).toUpperCase(Locale.ROOT);
    }
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.substring(0, Math.min(MOST_LETTERS, last.length()));
  }

  /// Black or white, whichever is read more easily on a colour.
  ///
  /// @param colour as `#RRGGBB`
  public static String inkOn(String colour) {
    Color c = Color.decode(colour);
    double luminance =
        0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    return luminance > 0.179 ? "#000000" : "#FFFFFF";
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
