package org.collograph.run.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Feedback;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchResult;
import org.collograph.search.Trial;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.steer.Steer;

/// What a search told as JSON: each event an object whose first field says which it is.
public final class EventCodec {
  private EventCodec() {}

  public static ObjectNode tree(SearchEvent event) {
    ObjectNode node = StrictJson.MAPPER.createObjectNode();
    switch (event) {
      case SearchEvent.TrialFinished(Trial trial) -> node.set("trial", TrialCodec.tree(trial));
      case SearchEvent.FeedbackGiven(Feedback f) -> node.set("feedback", RunJson.tree(f));
      case SearchEvent.DistributionUpdated(int round, GraphDistribution d) -> {
        node.set("distribution", RunJson.tree(d));
        node.put("round", round);
      }
      case SearchEvent.RoundFinished(int round, CollaborationGraph leader) -> {
        node.set("leader", RunJson.tree(leader));
        node.put("round", round);
      }
      case SearchEvent.Steered(int number, int round, Steer what) ->
          node.put("steer", what.text()).put("number", number).put("round", round);
      case SearchEvent.ResultJudged(SearchResult soFar) -> node.set("result", RunJson.tree(soFar));
    }
    return node;
  }

  /// @throws IllegalArgumentException where it is none
  public static SearchEvent event(JsonNode node) {
    Fields f = new Fields(node, "an event");
    if (f.has("trial")) {
      return new SearchEvent.TrialFinished(TrialCodec.trial(node.get("trial")));
    }
    if (f.has("feedback")) {
      return new SearchEvent.FeedbackGiven(RunJson.value(node.get("feedback"), Feedback.class));
    }
    if (f.has("distribution")) {
      return new SearchEvent.DistributionUpdated(
          f.integer("round"), RunJson.value(node.get("distribution"), GraphDistribution.class));
    }
    if (f.has("leader")) {
      return new SearchEvent.RoundFinished(
          f.integer("round"), RunJson.value(node.get("leader"), CollaborationGraph.class));
    }
    if (f.has("steer")) {
      return new SearchEvent.Steered(
          f.integer("number"), f.integer("round"), Steer.parse(f.text("steer")));
    }
    return new SearchEvent.ResultJudged(
        RunJson.value(f.object("result").node(), SearchResult.class));
  }
}
