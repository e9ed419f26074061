package org.collograph.ui.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.collograph.export.ModelColours;
import org.collograph.run.RunStory;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.steer.Cell;
import org.collograph.ui.common.HoverCard;
import org.collograph.ui.common.Inks;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// The distribution after a round: edges as a triangle of cells from a place to a later one, models
/// and roles of each place as bars. What the round moved is framed. Places that no draw reaches are
/// left out.
final class Probabilities extends Pane {
  private static final double TOP = 34;
  private static final double LEFT = 40;
  private static final double GAP = 2;
  private static final double LARGEST = 46;
  private static final double BARS = 0.46;
  private static final double REACHED = 0.08;
  private static final double MOVED = 0.05;
  private static final int FEWEST = 5;

  /// A drag over so many pixels is from 0 to 1.
  private static final double UP = 80;

  /// Narrower parts of a bar have no room for a name.
  private static final double NAMED = 17;

  private final SearchViewModel model;
  private final Canvas canvas = new Canvas();
  private final HoverCard hover = new HoverCard();
  private final List<Spot> spots = new ArrayList<>();
  private Inks inks = Inks.of(false);
  private @Nullable Cell chosen;
  private @Nullable ShownRun of;
  private int looked;
  private int reached = Integer.MAX_VALUE;

  Probabilities(SearchViewModel model) {
    this.model = model;
    setId("probabilities");
    setMinSize(160, 100);
    getChildren().addAll(canvas, hover);
    setFocusTraversable(true);
    setAccessibleText(Words.of("Probabilities"));
    focusedProperty().subscribe(_ -> requestLayout());
    new CellHand(this, model.byHand());
    model.byHand().asked().addListener((InvalidationListener) _ -> requestLayout());
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover.silence());
    model.replay().roundProperty().subscribe(_ -> requestLayout());
    model.litProperty().subscribe(_ -> requestLayout());
    model.storyProperty().subscribe(_ -> requestLayout());
    model.session().darkProperty().subscribe(_ -> requestLayout());
  }

  private void moved(MouseEvent e) {
    Spot spot = spotAt(e.getX(), e.getY());
    if (spot == null) {
      hover.silence();
    } else {
      say(spot.words(), e.getX(), e.getY());
    }
  }

  /// Says something beside the mouse.
  void say(String words, double atX, double atY) {
    hover.say(words, atX, atY, 14);
  }

  @Nullable Spot spotAt(double x, double y) {
    return spots.stream().filter(s -> s.contains(x, y)).findFirst().orElse(null);
  }

  /// The one that keys are about; null for none.
  @Nullable Spot chosen() {
    return spots.stream().filter(s -> s.cell().equals(chosen)).findFirst().orElse(null);
  }

  void choose(@Nullable Spot spot) {
    chosen = spot == null ? null : spot.cell();
    model.litProperty().set(chosen);
    requestLayout();
  }

  void chooseNext(int step) {
    if (!spots.isEmpty()) {
      Spot now = chosen();
      int at = now == null ? (step > 0 ? -1 : 0) : spots.indexOf(now);
      Spot next = spots.get(Math.floorMod(at + step, spots.size()));
      choose(next);
      say(next.words(), next.at().getMinX(), next.at().getMaxY());
    }
  }

  /// What else a slot may be than a role, or than a model.
  List<String> alternatives(Cell.Named than) {
    List<String> roles = model.shownProperty().get().outline().roles();
    List<String> all = roles.contains(than.name()) ? roles : model.modelsShown();
    return all.stream().filter(n -> !n.equals(than.name())).toList();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    inks = Inks.of(model.session().darkProperty().get());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    g.setFont(Font.font(11));
    spots.clear();
    List<RunStory.AfterRound> tables = model.replay().tables();
    if (!tables.isEmpty()) {
      draw(g, tables.getLast().distribution(), tables.getFirst().distribution());
      HeldMarks marks = new HeldMarks(g, inks, model.byHand());
      spots.forEach(marks::mark);
      spots.stream().filter(s -> s.cell().equals(model.litProperty().get())).forEach(marks::light);
      Spot one = chosen();
      if (one != null && isFocused()) {
        marks.frame(one);
      }
    }
  }

  private void draw(GraphicsContext g, GraphDistribution now, GraphDistribution before) {
    int first = Math.min(firstShown(now), firstSoFar());
    int shown = now.slots() - first;
    double width = getWidth() * (1 - BARS) - LEFT;
    double cell = Math.min(LARGEST, Math.min(width, getHeight() - TOP - 8) / shown);
    head(g, Words.of("edges, row → column"), 8);
    for (int i = first; i < now.slots(); i++) {
      double at = (i - first) * cell;
      g.setTextAlign(TextAlignment.CENTER);
      g.setFill(inks.muted());
      g.fillText(name(i, now), LEFT + at + cell / 2, TOP - 6);
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(name(i, now), LEFT - 6, TOP + at + cell / 2 + 4);
      for (int j = first; j < i; j++) {
        Bounds place = new BoundingBox(LEFT + at, TOP + (j - first) * cell, cell, cell);
        double p = now.edge(j, i);
        double was = before.edge(j, i);
        edge(g, p, was, place);
        spots.add(
            new Spot(
                place,
                Words.of("%s is read by %s: ", name(j, now), name(i, now)) + change(p, was),
                new Cell.Edge(j, i),
                p,
                UP));
      }
    }
    double from = getWidth() * (1 - BARS) + 10;
    double bar = (getWidth() - from - 14) / 2 - 6;
    head(g, Words.of("models"), from);
    head(g, Words.of("roles"), from + bar + 12);
    for (int i = first; i < now.slots(); i++) {
      double y = TOP + (i - first) * cell;
      models(g, i, now, before, new BoundingBox(from, y, bar, cell));
      roles(g, i, now, before, new BoundingBox(from + bar + 12, y, bar, cell));
    }
  }

  /// What the parts of a slot's bar are.
  ///
  /// @param ids as the search calls them
  private record Named(int slot, List<String> ids, List<String> names) {}

  private void head(GraphicsContext g, String words, double x) {
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(inks.muted());
    g.fillText(words, x, 12);
  }

  private static String change(double p, double was) {
    return Math.abs(p - was) < 0.005 ? "%.2f".formatted(p) : "%.2f → %.2f".formatted(was, p);
  }

  private static String name(int slot, GraphDistribution d) {
    return Slots.name(slot, d.slots());
  }

  /// The first that was reached in any round, so that rows stay where they are from round to round.
  private int firstSoFar() {
    RunStory s = model.storyProperty().get();
    List<RunStory.AfterRound> all = s == null ? List.of() : s.tables();
    if (all.size() < looked || model.shownProperty().get() != of) {
      of = model.shownProperty().get();
      looked = 0;
      reached = Integer.MAX_VALUE;
    }
    for (; looked < all.size(); looked++) {
      reached = Math.min(reached, firstShown(all.get(looked).distribution()));
    }
    return reached;
  }

  /// The first slot that some later one may well read.
  private static int firstShown(GraphDistribution d) {
    for (int j = 0; j < d.slots() - FEWEST; j++) {
      for (int i = j + 1; i < d.slots(); i++) {
        if (d.edge(j, i) > Math.max(REACHED, GraphDistribution.UNLIKELY + MOVED)) {
          return j;
        }
      }
    }
    return Math.max(0, d.slots() - FEWEST);
  }

  private void edge(GraphicsContext g, double p, double was, Bounds at) {
    double x = at.getMinX() + GAP / 2;
    double y = at.getMinY() + GAP / 2;
    double size = at.getWidth() - GAP;
    g.setFill(inks.accent().deriveColor(0, 1, 1, 0.06 + 0.94 * p));
    g.fillRoundRect(x, y, size, size, 4, 4);
    if (Math.abs(p - was) >= MOVED) {
      boolean raised = p > was;
      g.setStroke(raised ? inks.green() : inks.red());
      g.setLineWidth(1.6);
      g.strokeRoundRect(x, y, size, size, 4, 4);
      g.setFill(p > 0.5 ? Color.WHITE : g.getStroke());
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(raised ? "+" : "−", x + size / 2, y + size / 2 + 4);
    }
  }

  /// The larger ones of a family are its darker shades.
  private void models(
      GraphicsContext g, int slot, GraphDistribution now, GraphDistribution before, Bounds at) {
    List<String> names = model.modelsShown();
    double[] p = now.models(slot);
    List<Color> colours = new ArrayList<>();
    Session session = model.session();
    for (int m = 0; m < Math.min(p.length, names.size()); m++) {
      colours.add(Color.web(session.colourOf(names.get(m))));
    }
    bar(g, p, before.models(slot), new Named(slot, names, names), colours, name(slot, now), at);
  }

  private void roles(
      GraphicsContext g, int slot, GraphDistribution now, GraphDistribution before, Bounds at) {
    double[] p = now.roles(slot);
    List<String> ids = rolesShown(p.length);
    List<String> names = ids.stream().map(Names::role).toList();
    List<Color> colours = new ArrayList<>();
    for (int r = 0; r < names.size(); r++) {
      colours.add(inks.muted().deriveColor(0, 1, 1, 0.25 + 0.6 * r / Math.max(1, p.length - 1)));
    }
    bar(g, p, before.roles(slot), new Named(slot, ids, names), colours, name(slot, now), at);
  }

  /// Those that the run may draw; without its files their names are not known.
  private List<String> rolesShown(int count) {
    List<String> names = model.shownProperty().get().outline().roles();
    return names.size() == count ? names : Collections.nCopies(count, Words.of("role"));
  }

  /// What a part of a bar is, where there is room.
  private void write(
      GraphicsContext g, String name, Color on, double x, double y, double width, double height) {
    if (width < NAMED || height < 11) {
      return;
    }
    g.setFill(Color.web(ModelColours.inkOn(seen(on))));
    g.setTextAlign(TextAlignment.CENTER);
    String size = ModelColours.shortName(name);
    String shorter = name.startsWith(size) ? letter(name) : size;
    String words = isRoom(name, width) ? name : shorter;
    g.fillText(words, x + width / 2, y + height / 2 + 4, width - 2);
  }

  /// A colour as it is seen on the ground, as `#RRGGBB`.
  private String seen(Color on) {
    Color c =
        inks.ground()
            .interpolate(Color.color(on.getRed(), on.getGreen(), on.getBlue()), on.getOpacity());
    return String.format(
        Locale.ROOT,
        "#%02X%02X%02X",
        Math.round(c.getRed() * 255),
        Math.round(c.getGreen() * 255),
        Math.round(c.getBlue() * 255));
  }

  private static boolean isRoom(String words, double width) {
    return words.length() * 6.2 <= width - 4;
  }

  private static String letter(String name) {
    return name.substring(0, 1).toUpperCase(Locale.getDefault());
  }

  private void bar(
      GraphicsContext g,
      double[] p,
      double[] was,
      Named named,
      List<Color> colours,
      String slot,
      Bounds at) {
    double x = at.getMinX();
    double height = Math.min(20, at.getHeight() * 0.56);
    double y = at.getMinY() + (at.getHeight() - height) / 2;
    boolean moved = false;
    for (int k = 0; k < colours.size(); k++) {
      double width = at.getWidth() * p[k];
      g.setFill(colours.get(k));
      g.fillRect(x, y, width, height);
      write(g, named.names().get(k), colours.get(k), x, y, width, height);
      spots.add(
          new Spot(
              new BoundingBox(x, at.getMinY(), width, at.getHeight()),
              Words.of("%s is %s: ", slot, named.names().get(k)) + change(p[k], was[k]),
              new Cell.Named(named.slot(), named.ids().get(k)),
              p[k],
              at.getWidth()));
      x += width;
      moved |= Math.abs(p[k] - was[k]) >= MOVED;
    }
    if (moved) {
      g.setStroke(inks.muted());
      g.setLineWidth(1.2);
      g.strokeRect(at.getMinX() - 1.5, y - 1.5, at.getWidth() + 3, height + 3);
    }
  }
}
