package org.collograph.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;

/// Reads and writes roles: those that are shipped, and those that a person adds in a file of the
/// same form.
public final class RolesCodec {
  private static final String FORMAT = "collograph/roles";
  private static final int VERSION = 1;

  private RolesCodec() {}

  public static Roles shipped() throws IOException {
    return new Roles(shippedList());
  }

  /// The shipped roles and a person's own, which hold where both have a name.
  public static Roles with(List<Role> own) throws IOException {
    List<Role> all = new ArrayList<>(shippedList());
    all.addAll(own);
    return new Roles(all);
  }

  private static List<Role> shippedList() throws IOException {
    try (InputStream in = RolesCodec.class.getResourceAsStream("/assets/roles.json")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "roles.json");
    }
  }

  /// @param what names the text in errors
  public static List<Role> parse(String text, String what) {
    Fields root = new Fields(StrictJson.parse(text, what), what);
    root.requireFormat(FORMAT, VERSION);
    return root.objects("roles").stream()
        .map(
            r ->
                new Role(
                    r.text("name"),
                    r.text("letter"),
                    r.integer("minReads"),
                    r.integerOrNull("maxReads"),
                    r.textOrNull("prompt"),
                    r.flag("usual")))
        .toList();
  }

  public static String text(List<Role> roles) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    root.put("format", FORMAT).put("version", VERSION);
    ArrayNode all = root.putArray("roles");
    for (Role r : roles) {
      all.addObject()
          .put("name", r.name())
          .put("letter", r.letter())
          .put("minReads", r.minReads())
          .put("maxReads", r.maxReads())
          .put("usual", r.isUsual())
          .put("prompt", r.prompt());
    }
    return root.toPrettyString() + "\n";
  }
}
