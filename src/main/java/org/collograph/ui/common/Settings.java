package org.collograph.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a person has set, and what the window remembers from one start to the next. Whoever keeps
/// them is told of every change.
public final class Settings {
  private static final int MOST_RECENT = 10;

  /// Light, dark, or as the system is.
  public enum Look {
    SYSTEM,
    LIGHT,
    DARK
  }

  /// Where the window stood.
  public record Place(double x, double y, double width, double height, boolean maximised) {}

  /// What was open last, as a plan names it; null for what a first start has.
  public record Work(@Nullable String task, @Nullable String pool, @Nullable String budget) {
    public static final Work FIRST = new Work(null, null, null);
  }

  /// Which drawing was open, and what of it was seen.
  ///
  /// @param file null where no file holds it
  /// @param selected nodes by id
  /// @param zoom null where all of it was shown
  /// @param x what of the drawing was in the middle
  public record View(
      @Nullable Path file, List<String> selected, @Nullable Double zoom, double x, double y) {
    public static final View FIRST = new View(null, List.of(), null, 0, 0);

    public View {
      selected = List.copyOf(selected);
    }
  }

  /// @param language `system`, `en` or `de`
  /// @param data the folder of runs and drafts; null for the usual one
  /// @param still whether nothing moves that need not
  /// @param recent files, the newest first
  /// @param pools files of pools that were used, the newest first
  /// @param work that was open last
  /// @param place null before the window was ever closed
  /// @param page that was shown last; null before
  /// @param view of the drawing that was open last
  public record Values(
      Look look,
      String language,
      @Nullable Path data,
      boolean still,
      List<Path> recent,
      List<Path> pools,
      Work work,
      @Nullable Place place,
      @Nullable String page,
      View view) {
    public static final Values FIRST =
        new Values(
            Look.SYSTEM,
            "system",
            null,
            false,
            List.of(),
            List.of(),
            Work.FIRST,
            null,
            null,
            View.FIRST);

    public Values {
      recent = List.copyOf(recent);
      pools = List.copyOf(pools);
    }

    public Values withLook(Look other) {
      return new Values(other, language, data, still, recent, pools, work, place, page, view);
    }

    public Values withLanguage(String other) {
      return new Values(look, other, data, still, recent, pools, work, place, page, view);
    }

    public Values withData(@Nullable Path other) {
      return new Values(look, language, other, still, recent, pools, work, place, page, view);
    }

    public Values withStill(boolean other) {
      return new Values(look, language, data, other, recent, pools, work, place, page, view);
    }

    public Values withRecent(List<Path> others) {
      return new Values(look, language, data, still, others, pools, work, place, page, view);
    }

    public Values withPools(List<Path> others) {
      return new Values(look, language, data, still, recent, others, work, place, page, view);
    }

    public Values withWork(Work other) {
      return new Values(look, language, data, still, recent, pools, other, place, page, view);
    }

    public Values withView(View other) {
      return new Values(look, language, data, still, recent, pools, work, place, page, other);
    }

    public Values at(Place otherPlace, String otherPage) {
      return new Values(
          look, language, data, still, recent, pools, work, otherPlace, otherPage, view);
    }
  }

  private final Consumer<Values> keeper;
  private Values values;
  private boolean systemDark;
  private boolean systemStill;

  /// @param keeper writes them down
  public Settings(Values values, Consumer<Values> keeper) {
    this.values = values;
    this.keeper = keeper;
  }

  public Values values() {
    return values;
  }

  public void change(Values changed) {
    values = changed;
    keeper.accept(changed);
  }

  /// What the system wishes, for settings that follow it.
  public void system(boolean dark, boolean still) {
    systemDark = dark;
    systemStill = still;
  }

  public boolean isDark() {
    return values.look() == Look.DARK || (values.look() == Look.SYSTEM && systemDark);
  }

  /// Whether nothing should move that need not.
  public boolean isStill() {
    return values.still() || systemStill;
  }

  public List<Path> recent() {
    return values.recent();
  }

  /// Notes that a file was opened or saved.
  public void opened(Path file) {
    change(values.withRecent(newest(file, values.recent())));
  }

  /// Notes that a pool's file was used or saved.
  public void usedPool(Path file) {
    change(values.withPools(newest(file, values.pools())));
  }

  private static List<Path> newest(Path file, List<Path> before) {
    List<Path> all = new ArrayList<>(before);
    Path whole = file.toAbsolutePath().normalize();
    all.remove(whole);
    all.addFirst(whole);
    return all.subList(0, Math.min(MOST_RECENT, all.size()));
  }
}
