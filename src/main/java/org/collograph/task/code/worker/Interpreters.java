package org.collograph.task.code.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/// Python interpreters that reach nothing: no files, network, processes, threads, environment,
/// native code or host classes. What they print is thrown away.
final class Interpreters {
  private final Engine engine =
      Engine.newBuilder("python")
          .option("engine.WarnInterpreterOnly", "false")
          .out(OutputStream.nullOutputStream())
          .err(OutputStream.nullOutputStream())
          .build();
  private final Source carrier = source("carrier.py");
  final Source answer = source("answer.py");
  final Source tests = source("tests.py");

  Context open() {
    Context context =
        Context.newBuilder("python")
            .engine(engine)
            .allowAllAccess(false)
            .allowIO(IOAccess.NONE)
            .allowHostAccess(HostAccess.NONE)
            .allowHostClassLookup(c -> false)
            .allowEnvironmentAccess(EnvironmentAccess.NONE)
            .allowPolyglotAccess(PolyglotAccess.NONE)
            .allowCreateProcess(false)
            .allowCreateThread(false)
            .allowNativeAccess(false)
            .in(InputStream.nullInputStream())
            .out(OutputStream.nullOutputStream())
            .err(OutputStream.nullOutputStream())
            .option("python.PosixModuleBackend", "java")
            .build();
    context.eval(carrier);
    return context;
  }

  private static Source source(String name) {
    try (InputStream in = Interpreters.class.getResourceAsStream("/assets/judge/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder("python", text, name).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
