package org.collograph.task.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The process that reads a Parquet file and says its rows, one JSON object a line.
public final class ParquetRows {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final long MOST_LETTERS = 128L << 20;
  private static final int LOOK_MILLIS = 50;
  private static final int IDLE_LOOKS = 30;

  private final PrintStream out;
  private long letters;

  private ParquetRows(PrintStream out) {
    this.out = out;
  }

  /// @param arguments the file
  public static void main(String[] arguments) throws Exception {
    FileOutputStream raw = new FileOutputStream(FileDescriptor.out);
    PrintStream out = new PrintStream(new BufferedOutputStream(raw), false, StandardCharsets.UTF_8);
    HardwoodContext context = HardwoodContext.create(2);
    AtomicBoolean isOver = new AtomicBoolean();
    Thread reading =
        Thread.ofPlatform().start(() -> end(out, read(arguments[0], context, out), isOver));
    watch(reading, context);
    // The library waits for ever where a file's pages are fewer than it says.
    end(out, "its pages are not those that it names", isOver);
  }

  private static void watch(Thread reading, HardwoodContext context) throws InterruptedException {
    for (int idle = 0; idle < IDLE_LOOKS; idle = isIdle(reading, context) ? idle + 1 : 0) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static boolean isIdle(Thread reading, HardwoodContext context) {
    Thread.State state = reading.getState();
    boolean isAtWork =
        context.executor() instanceof ThreadPoolExecutor pool
            && (pool.getActiveCount() > 0 || !pool.getQueue().isEmpty());
    return (state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING) && !isAtWork;
  }

  /// @param why it was refused; empty where it was not
  private static void end(PrintStream out, String why, AtomicBoolean isOver) {
    if (isOver.compareAndSet(false, true)) {
      out.println(why.lines().findFirst().orElse("").replace('{', '('));
      out.flush();
      Runtime.getRuntime().halt(why.isEmpty() ? 0 : ParquetProcess.REFUSED);
    }
  }

  private static String read(String file, HardwoodContext context, PrintStream out) {
    try {
      byte[] bytes = Packed.bytes(Path.of(file));
      new ParquetRows(out).say(InputFile.of(ByteBuffer.wrap(bytes)), context);
      return "";
    } catch (IOException | RuntimeException | Error e) {
      return e.getMessage() == null ? e.toString() : e.getMessage();
    }
  }

  private void say(InputFile input, HardwoodContext context) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(input, context);
        RowReader each = reader.rowReader()) {
      while (each.hasNext()) {
        each.next();
        out.print(object(each) + "\n");
      }
    }
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
      throw new IllegalStateException("it unpacks to more than " + MOST_LETTERS + " letters");
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
