package org.collograph.run.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Picture;
import org.collograph.run.RunStory;
import org.collograph.run.Timed;
import org.collograph.run.TriedGraph;
import org.collograph.search.Feedback;
import org.collograph.search.JudgedGraph;
import org.collograph.search.Objective;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// Pictures of runs as JSON. What a run is after stands in its plan.
public final class StoryCodec {
  private StoryCodec() {}

  private record Form(
      int trials,
      int round,
      int steers,
      long version,
      RunStory.Stage stage,
      RunStory.Counts counts,
      List<TriedGraph> graphs,
      List<JudgedGraph> yardsticks,
      @Nullable CollaborationGraph leader,
      @Nullable SearchResult result,
      List<Feedback> feedback,
      List<RunStory.AfterRound> tables,
      List<JsonNode> steered,
      List<Timed> timed) {}

  public static JsonNode tree(Picture p) {
    RunStory s = p.story();
    return RunJson.tree(
        new Form(
            p.trials(),
            p.round(),
            p.steers(),
            s.version(),
            s.stage(),
            s.counts(),
            s.graphs(),
            s.yardsticks(),
            s.leader(),
            s.result(),
            s.feedback(),
            s.tables(),
            s.steered().stream().<JsonNode>map(EventCodec::tree).toList(),
            s.timed()));
  }

  /// @param json that [#tree] was written as
  public static Picture picture(byte[] json, Objective objective) {
    Form f = RunJson.read(new String(json, StandardCharsets.UTF_8), Form.class);
    RunStory story =
        new RunStory(
            f.version,
            objective,
            f.stage,
            f.counts,
            f.graphs,
            f.yardsticks,
            f.leader,
            f.result,
            f.feedback,
            f.tables,
            f.steered.stream().map(EventCodec::event).map(SearchEvent.Steered.class::cast).toList(),
            f.timed);
    return new Picture(story, f.trials, f.round, f.steers);
  }
}
