package org.collograph.llm.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.Site;
import org.collograph.words.Refusal;

/// Where a pool's file says that a model is served: an `endpoint` with its limits beside it, or
/// `endpoints`, a list of addresses, which all have these limits, or of objects that have their
/// own.
final class SiteCodec {
  private static final String ONE = "endpoint";
  private static final String SEVERAL = "endpoints";
  private static final String AT_ONCE = "maxConcurrent";
  private static final String A_MINUTE = "maxPerMinute";

  private SiteCodec() {}

  static List<Site> sites(Fields m) {
    JsonNode several = m.node().path(SEVERAL);
    if (several.isMissingNode() || several.isNull()) {
      return List.of(site(m, m.text(ONE)));
    }
    if (m.node().hasNonNull(ONE)) {
      throw new Refusal(
          "%s has an endpoint and endpoints. Maybe put the one among the others.", m.what());
    }
    if (!several.isArray()) {
      throw new Refusal(
          "endpoints of %s is no list. Maybe [\"http://127.0.0.1:11434/v1\"] is meant.", m.what());
    }
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < several.size(); i++) {
      JsonNode each = several.get(i);
      if (each.isTextual()) {
        sites.add(site(m, each.asText()));
      } else {
        Fields own = new Fields(each, m.what() + ", endpoint " + (i + 1));
        sites.add(site(own, own.text(ONE)));
      }
    }
    return sites;
  }

  private static Site site(Fields limits, String address) {
    ModelEntry.requireAddress(limits.what(), address);
    return new Site(address, limits.integerOrNull(AT_ONCE), limits.integerOrNull(A_MINUTE));
  }

  static void put(ObjectNode model, List<Site> sites) {
    if (sites.size() == 1) {
      model.put(ONE, sites.getFirst().address());
      limits(model, sites.getFirst());
      return;
    }
    ArrayNode all = model.putArray(SEVERAL);
    for (Site s : sites) {
      limits(all.addObject().put(ONE, s.address()), s);
    }
  }

  private static void limits(ObjectNode node, Site s) {
    node.put(AT_ONCE, s.maxConcurrent()).put(A_MINUTE, s.maxPerMinute());
  }
}
