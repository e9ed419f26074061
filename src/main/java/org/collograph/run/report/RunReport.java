package org.collograph.run.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collograph.codec.TeamWords;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.Judgement;
import org.collograph.run.Openings;
import org.collograph.run.Part;
import org.collograph.run.Program;
import org.collograph.run.RunOutline;
import org.collograph.run.RunService;
import org.collograph.run.RunStory;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;
import org.collograph.run.TriedGraph;
import org.collograph.run.Verdict;
import org.collograph.search.Feedback;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// What a report of a run says, in words.
///
/// @param sealed what the sealed split said of the team; null where nobody opened it for that
public record RunReport(
    StoredRun run,
    RunStory story,
    RunOutline outline,
    Openings openings,
    @Nullable Judgement sealed) {
  /// Rounds that are told, the last ones.
  private static final int MOST_ROUNDS = 40;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /// Something with what there is to say of it.
  public record Fact(String name, String value) {}

  /// A team in a table.
  ///
  /// @param ahead how far the best is; empty where that was not judged
  public record Row(
      String name, String right, String interval, String questions, String ahead, String cost) {}

  public static RunReport of(RunService service, StoredRun run) {
    RunOutline outline = service.outline(run);
    RunStory story = service.story(run, outline);
    TriedGraph best = story.best();
    return new RunReport(
        run,
        story,
        outline,
        service.openings(run),
        best == null ? null : service.judgement(run, best.graph(), Part.TEST));
  }

  String version() {
    return Program.named();
  }

  String title() {
    return run.plan().taskName() + " at " + budgets();
  }

  String budgets() {
    return String.join(" and ", run.plan().budgets());
  }

  String created() {
    return DAY.format(run.created());
  }

  @Nullable SearchResult result() {
    return story.result();
  }

  /// Null where nothing was judged.
  @Nullable String verdict() {
    SearchResult result = story.result();
    return result == null
        ? null
        : Verdict.of(result, story.objective(), run.plan().budget())
            .map(v -> v.sentence().english())
            .orElse(null);
  }

  /// Why there is no verdict.
  String unjudged() {
    return story.result() == null
        ? "Nothing was judged yet: all that is told here is what the search itself saw."
        : "The team was judged, but beside nothing.";
  }

  List<Fact> facts() {
    List<Fact> all = new ArrayList<>();
    TriedGraph best = story.best();
    if (best == null) {
      return all;
    }
    all.add(new Fact("Made of", TeamWords.of(best.graph())));
    SearchResult result = story.result();
    if (result != null) {
      all.add(new Fact("Right", told(result.best().accuracy()) + ", none of which chose it"));
    } else if (best.scored() > 0) {
      all.add(new Fact("Right in the search", told(best.accuracy())));
    }
    sealed(all);
    all.add(new Fact("Cost of a question", Told.cost(best.cost())));
    return all;
  }

  /// How often it was opened is said whoever it was opened for.
  private void sealed(List<Fact> all) {
    if (sealed != null) {
      all.add(
          new Fact(
              "Right on the sealed split",
              told(sealed.accuracy()) + ", asked on " + DAY.format(sealed.at())));
    }
    if (openings.times() > 0) {
      Instant latest = openings.latest();
      all.add(
          new Fact(
              "Sealed split opened",
              Told.number(openings.times())
                  + (openings.times() == 1 ? " time" : " times: each makes it less of a test")
                  + (latest == null ? "" : ", the last on " + DAY.format(latest))));
    }
  }

  private static String told(Accuracy a) {
    return a.n() == 0
        ? "not known: no question was scored"
        : Told.right(a)
            + " (95 % interval "
            + Told.interval(a)
            + ") of "
            + Told.number(a.questions())
            + " questions";
  }

  List<Row> yardsticks() {
    SearchResult result = story.result();
    return result == null ? List.of() : result.yardsticks().stream().map(RunReport::row).toList();
  }

  private static Row row(JudgedGraph y) {
    return new Row(
        Objects.requireNonNullElse(y.name(), ""),
        Told.right(y.accuracy()),
        Told.interval(y.accuracy()),
        Told.number(y.accuracy().questions()),
        Told.ahead(y.behind()),
        Told.cost(y.cost()));
  }

  /// The judged team itself, as a row of the same table; null before.
  @Nullable Row judged() {
    SearchResult result = story.result();
    return result == null ? null : row(result.best());
  }

  List<Row> frontier() {
    return story.frontier().stream().map(RunReport::row).toList();
  }

  /// What the search itself saw of the best; null where it saw nothing.
  @Nullable Row seen() {
    TriedGraph best = story.best();
    return best == null || best.scored() == 0 ? null : row(best);
  }

  private static Row row(TriedGraph t) {
    return new Row(
        TeamWords.of(t.graph()),
        Told.right(t.accuracy()),
        Told.interval(t.accuracy()),
        Told.number(t.accuracy().questions()),
        "",
        Told.cost(t.cost()));
  }

  /// Points by cost in units, where all are known in that.
  List<TriedGraph> points() {
    return story.graphs().stream()
        .filter(t -> t.scored() > 0 && t.cost().in(Metric.UNITS) != null)
        .toList();
  }

  List<Fact> plan() {
    SearchPlan plan = run.plan();
    List<Fact> all = new ArrayList<>();
    all.add(new Fact("Task", plan.taskName()));
    all.add(new Fact("Models", pool(plan.pool()) + models()));
    all.add(new Fact("Budget of a question", budgets()));
    all.add(new Fact("Method", plan.method() + ", edition " + plan.edition()));
    all.add(new Fact("Agent", plan.agent()));
    all.add(new Fact("Aim", plan.objective()));
    all.add(new Fact("Seed", Long.toString(plan.seed())));
    all.add(new Fact("Asked", asked()));
    all.add(new Fact("Calls", calls()));
    all.add(new Fact("Spent", spent()));
    return all;
  }

  /// A file by its last part: where it lies is nobody's business.
  private static String pool(String pool) {
    return pool.startsWith("simulated") ? pool : String.valueOf(Path.of(pool).getFileName());
  }

  private String models() {
    String names = outline.models().stream().map(m -> m.name()).collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : ": " + names;
  }

  private String asked() {
    Long planned = outline.planned();
    return Told.number(story.counts().asked())
        + (planned == null ? "" : " of at most " + Told.number(planned))
        + " (graph, question) pairs; yardsticks "
        + Told.number(story.counts().yardstickAsked())
        + " besides";
  }

  private String calls() {
    return Told.number(run.calls()) + ", and " + Told.number(run.cachedCalls()) + " from the cache";
  }

  private String spent() {
    String tokens =
        Told.number(run.spend().inputTokens())
            + " tokens read, "
            + Told.number(run.spend().outputTokens())
            + " written";
    return run.usd() == null ? tokens : Metric.USD.format(run.usd()) + ", " + tokens;
  }

  List<Fact> rounds() {
    List<Feedback> all = story.feedback();
    return all.subList(Math.max(0, all.size() - MOST_ROUNDS), all.size()).stream()
        .map(
            f ->
                new Fact(
                    "Round " + f.round(),
                    f.lines().stream()
                        .map(l -> l.text().english())
                        .collect(Collectors.joining(" "))))
        .toList();
  }
}
