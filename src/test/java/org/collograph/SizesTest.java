package org.collograph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// Files and methods stay small: what does not fit a screen holds two ideas.
class SizesTest {
  private static final int LARGEST_FILE = 400;
  private static final int LARGEST_METHOD = 60;
  private static final Path SOURCES = Path.of("src/main/java");

  /// @param name for a method with its file
  private record Sized(String name, int lines) {}

  @Test
  void filesAreSmall() throws Exception {
    List<Sized> files = new ArrayList<>();
    for (Path p : sources()) {
      files.add(new Sized(p.toString(), Files.readAllLines(p).size()));
    }
    assertEquals(List.of(), longerThan(LARGEST_FILE, files));
    assertTrue(share(0.5, files) <= 70, "median file: " + share(0.5, files));
    assertTrue(share(0.95, files) <= 200, "95 % of the files: " + share(0.95, files));
  }

  @Test
  void methodsFitAScreen() throws Exception {
    List<Sized> methods = methods();
    assertEquals(List.of(), longerThan(LARGEST_METHOD, methods));
    // Twenty is the aim.
    assertTrue(share(0.95, methods) <= 23, "95 % of the methods: " + share(0.95, methods));
  }

  private static List<Sized> longerThan(int most, List<Sized> all) {
    return all.stream().filter(s -> s.lines() > most).toList();
  }

  /// The size that so many of them do not pass.
  private static int share(double part, List<Sized> all) {
    List<Integer> sizes = new ArrayList<>(all.stream().map(Sized::lines).toList());
    Collections.sort(sizes);
    return sizes.get((int) Math.ceil(part * sizes.size()) - 1);
  }

  private static List<Path> sources() throws Exception {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  private static List<Sized> methods() throws Exception {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<Sized> methods = new ArrayList<>();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of(),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources()));
      var positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitMethod(MethodTree m, Void nothing) {
            long from = positions.getStartPosition(unit, m);
            long to = positions.getEndPosition(unit, m);
            var lines = unit.getLineMap();
            int count = (int) (lines.getLineNumber(to) - lines.getLineNumber(from) + 1);
            methods.add(new Sized(unit.getSourceFile().getName() + " " + m.getName(), count));
            return super.visitMethod(m, nothing);
          }
        }.scan(unit, null);
      }
    }
    return methods;
  }
}
