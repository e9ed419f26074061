package org.collograph.task.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// The rows of a Parquet file.
final class ParquetTable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");
  private static final long MOST_LETTERS = 128L << 20;

  private final String file;
  private long letters;

  static {
    // It tells the rows of every file that it opens.
    LIBRARY.setLevel(Level.WARNING);
  }

  private ParquetTable(String file) {
    this.file = file;
  }

  static Table of(byte[] bytes, String file) {
    List<Row> rows = new ArrayList<>();
    ParquetTable table = new ParquetTable(file);
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
        RowReader each = reader.rowReader()) {
      while (each.hasNext()) {
        each.next();
        String what = String.format(Locale.ROOT, "Row %d of '%s'", rows.size() + 1, file);
        rows.add(new Row(what, table.object(each)));
      }
    } catch (Refusal e) {
      throw e;
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new Refusal(
          e,
          "'%s' is no Parquet file that can be read: %s. Maybe its end is missing.",
          file,
          String.valueOf(e.getMessage()));
    }
    return Table.of(rows, List.of(), List.of());
  }

  private ObjectNode object(StructAccessor struct) {
    ObjectNode node = NODES.objectNode();
    for (int i = 0; i < struct.getFieldCount(); i++) {
      node.set(struct.getFieldName(i), struct.isNull(i) ? null : node(struct.getValue(i)));
    }
    return node;
  }

  private JsonNode node(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case String s -> text(s);
      case Boolean b -> NODES.booleanNode(b);
      case Integer i -> NODES.numberNode(i);
      case Long l -> NODES.numberNode(l);
      case Float f -> NODES.numberNode(new BigDecimal(f.toString()));
      case Double d when Double.isFinite(d) -> NODES.numberNode(BigDecimal.valueOf(d));
      case Number n -> NODES.textNode(n.toString());
      case PqStruct s -> object(s);
      case PqList l -> list(l);
      case PqMap m -> map(m);
      case byte[] b -> text(new String(b, StandardCharsets.UTF_8));
      default -> text(value.toString());
    };
  }

  private JsonNode text(String s) {
    letters += s.length();
    if (letters > MOST_LETTERS) {
      throw new Refusal(
          "'%s' unpacks to more than %,d bytes. Maybe take a part of it.", file, MOST_LETTERS);
    }
    return NODES.textNode(s);
  }

  private ArrayNode list(PqList list) {
    ArrayNode all = NODES.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      all.add(list.isNull(i) ? NODES.nullNode() : node(list.get(i)));
    }
    return all;
  }

  private ObjectNode map(PqMap map) {
    ObjectNode all = NODES.objectNode();
    map.getEntries().forEach(e -> all.set(String.valueOf(e.getKey()), node(e.getValue())));
    return all;
  }
}
