package org.collograph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Files and methods stay small: what does not fit a screen holds two ideas.
class SizesTest {
  private static final int LARGEST_FILE = 400;
  private static final int LARGEST_METHOD = 60;

  /// @param name for a method with its file
  private record Sized(String name, int lines) {}

  @Test
  void filesAreSmall() throws Exception {
    List<Sized> files = new ArrayList<>();
    for (Path p : Sources.files()) {
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
    assertTrue(share(0.95, methods) <= 20, "95 % of the methods: " + share(0.95, methods));
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

  private static List<Sized> methods() throws Exception {
    List<Sized> methods = new ArrayList<>();
    Sources.read(
        (unit, positions) ->
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitMethod(MethodTree m, Void nothing) {
                var lines = unit.getLineMap();
                long from = lines.getLineNumber(positions.getStartPosition(unit, m));
                long to = lines.getLineNumber(positions.getEndPosition(unit, m));
                String name = unit.getSourceFile().getName() + " " + m.getName();
                methods.add(new Sized(name, (int) (to - from + 1)));
                return super.visitMethod(m, nothing);
              }
            }.scan(unit, null));
    return methods;
  }
}
