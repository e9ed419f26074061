package org.collograph.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.collograph.words.Refusal;

/// Reads GraphML node by node, and what yEd writes into it: what it groups is no node, its labels
/// name nodes, its places are kept.
final class GraphmlReader {
  private final XMLStreamReader xml;
  private final String what;
  private final AttributedGraph into;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
  private final List<String[]> edges = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> groups = new HashSet<>();

  GraphmlReader(XMLStreamReader xml, String what, AttributedGraph into) {
    this.xml = xml;
    this.what = what;
    this.into = into;
  }

  void read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw declares();
        case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals("node")) {
            open.pop();
          }
        }
        default -> {}
      }
    }
    Map<String, String> ids = ids();
    nodes.forEach((id, attributes) -> into.add(end(ids, id), attributes));
    edges.forEach(e -> into.connect(end(ids, e[0]), end(ids, e[1])));
  }

  private IllegalArgumentException declares() {
    return new Refusal(
        "%s declares a document type or entities, which are not read for safety. Maybe delete its"
            + " <!DOCTYPE …>.",
        what);
  }

  private void begin(String name) throws XMLStreamException {
    switch (name) {
      case "key" -> names.put(attribute("id"), keyed());
      case "graph" -> {
        requireDirected(!attribute("edgedefault").equals("undirected"));
        if (!open.isEmpty()) {
          groups.add(open.peek());
          nodes.remove(open.peek());
        }
      }
      case "node" -> node();
      case "edge" -> {
        requireDirected(!attribute("directed").equals("false"));
        edges.add(new String[] {attribute("source"), attribute("target")});
      }
      case "data" -> data();
      default -> {}
    }
  }

  private String keyed() {
    String named = attribute("attr.name");
    return named.isEmpty() ? attribute("yfiles.type") : named;
  }

  private void node() {
    String id = attribute("id");
    open.push(id);
    if (!attribute("yfiles.foldertype").isEmpty()) {
      groups.add(id);
    } else if (nodes.put(id, new HashMap<>()) != null) {
      throw new Refusal("%s has the node '%s' twice. Maybe rename one of them.", what, id);
    }
  }

  private void requireDirected(boolean is) {
    if (!is) {
      throw DotCodec.undirected(what);
    }
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /// Its text, or of yEd's graphics the place and the label.
  private void data() throws XMLStreamException {
    String name = names.getOrDefault(attribute("key"), attribute("key"));
    StringBuilder text = new StringBuilder();
    boolean isPlain = true;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        isPlain = false;
        depth -= graphics(xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (xml.hasText()) {
        text.append(xml.getText());
      }
    }
    if (isPlain) {
      put(name, isOwn(name) ? text.toString() : text.toString().strip());
    }
  }

  /// 1 where the element was read to its end.
  private int graphics(String element) throws XMLStreamException {
    if (element.equals("Geometry")) {
      put("x", attribute("x"));
      put("y", attribute("y"));
    }
    if (!element.equals("NodeLabel") && !element.equals("Label.Text")) {
      return 0;
    }
    StringBuilder label = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
      label.append(xml.hasText() && depth == 1 ? xml.getText() : "");
    }
    put("label", label.toString().strip().replaceAll("\\s+", " "));
    return 1;
  }

  private void put(String name, String value) {
    if (open.isEmpty()) {
      into.attributes.put(name, value);
    } else if (nodes.containsKey(open.peek())) {
      nodes.get(open.peek()).putIfAbsent(name, value);
    }
  }

  /// A node that is no more than numbered goes by its label, where no other one has the same.
  private Map<String, String> ids() {
    Map<String, Integer> count = new HashMap<>();
    nodes.values().forEach(a -> count.merge(a.getOrDefault("label", ""), 1, Integer::sum));
    Map<String, String> ids = new HashMap<>();
    nodes.forEach(
        (id, attributes) -> {
          String label = attributes.getOrDefault("label", "");
          boolean isNamed =
              id.matches("n?\\d+(?:::n?\\d+)*")
                  && !label.isEmpty()
                  && count.getOrDefault(label, 0) == 1
                  && !nodes.containsKey(label);
          ids.put(id, isNamed ? label : id);
        });
    return ids;
  }

  private String end(Map<String, String> ids, String id) {
    String found = ids.get(id);
    if (found == null) {
      throw groups.contains(id)
          ? new Refusal("%s has an edge at the group '%s'. Maybe connect a node in it.", what, id)
          : new Refusal(
              "%s has an edge at '%s', which is no node of it. Maybe its end is missing.",
              what, id);
    }
    return found;
  }

  /// What only this program writes is whole to the last blank.
  private static boolean isOwn(String name) {
    return name.equals(NodeFields.PROMPT) || name.equals(NodeFields.NOTE);
  }
}
