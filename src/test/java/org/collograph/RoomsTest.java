package org.collograph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// Which room may know which, as each package-info says in words: ui → run → search → evaluation →
/// domain, and no way back.
@AnalyzeClasses(packages = "org.collograph", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final String ROOT = "org.collograph";

  /// A room and the rooms that it may know. Who adds one to a list has read what that room's
  /// package-info says it must not know.
  private static final Map<String, Set<String>> MAY_KNOW =
      rooms(
          """
          app: cli codec codec.json engine.worker evaluation graph llm llm.remote llm.simulated run store
            task task.code ui.common ui.compare ui.decide ui.editor ui.editor.drawing ui.editor.file
            ui.editor.measure ui.editor.meter ui.editor.question ui.machine ui.models ui.roles ui.runs
            ui.search ui.serving ui.shell ui.studies ui.tasks words
          cli: codec codec.json cost engine engine.worker evaluation export export.program graph llm llm.simulated run run.bench run.bench.folder run.bundle run.json run.lessons run.parity run.report run.serving
            run.study search search.forecast search.space search.steer server task task.code task.grade task.read words
          codec: codec.json cost graph words
          codec.json: words
          cost: graph words
          engine: codec codec.json graph llm llm.remote run run.bench run.bench.folder task task.code words
          engine.worker: codec codec.json cost engine evaluation graph llm llm.remote llm.simulated run run.bench task
            task.code task.read words
          evaluation: cost graph llm task task.code task.grade words
          export: codec cost graph words
          export.program: codec codec.json cost evaluation graph llm task words
          graph: words
          llm: cost words
          llm.remote: codec.json cost llm llm.remote.body words
          llm.remote.body: llm.remote.body
          llm.simulated: task.code codec.json cost graph llm task task.grade words
          run: cost evaluation graph llm search search.agent search.baseline search.evolution
            search.forecast search.gradient search.space search.steer search.textgrad search.tpe task task.code task.read
            words
          run.bench: cost evaluation graph llm llm.simulated run search search.baseline
            search.space task words
          run.bench.folder: codec codec.json cost evaluation export graph llm run run.bench words
          run.bundle: codec codec.json evaluation graph llm run run.json search search.space search.steer task task.read
            words
          run.json: codec codec.json cost evaluation graph llm run search search.space search.steer words
          run.report: codec cost evaluation export graph run search words
          run.serving: codec.json evaluation graph llm server task task.code task.grade words
          run.parity: codec.json evaluation export.program graph llm run search server task words
          run.lessons: cost evaluation graph llm run search search.forecast search.space task words
          run.study: codec.json cost evaluation graph llm llm.simulated run task task.code task.grade words
          search: cost evaluation graph llm search.space search.steer task words
          search.agent: graph codec.json cost evaluation llm search search.forecast search.gradient
            search.space search.steer words
          search.baseline: words cost graph search search.space
          search.evolution: search search.baseline search.space
          search.forecast: evaluation search.space
          search.gradient: search search.baseline search.space
          search.space: cost evaluation graph words
          search.steer: cost graph search.space words
          search.textgrad: evaluation graph search search.baseline search.space
          search.tpe: graph search search.baseline search.space
          server: codec.json llm words
          store: codec codec.json cost evaluation graph llm run run.json search search.space search.steer words
          task: task.code task.grade words
          task.code: task.code.worker words
          task.code.worker: words
          task.grade: task.code task.math
          task.math: words
          task.read: codec.json task task.code task.grade task.math task.table words
          task.table: codec.json words
          ui.common: codec cost evaluation export graph llm run search words
          ui.compare: codec cost evaluation graph run run.lessons search ui.common words
          ui.decide: codec cost evaluation graph run run.lessons search search.forecast task ui.common
          ui.editor: cost graph ui.common ui.editor.canvas ui.editor.drawing ui.editor.file
            ui.editor.finding ui.editor.inspect ui.editor.measure ui.editor.meter
            ui.editor.palette ui.editor.question words
          ui.editor.canvas: cost evaluation export graph ui.common ui.editor.drawing
            ui.editor.question words
          ui.editor.drawing: llm codec cost export graph run ui.common words
          ui.editor.file: llm codec codec.json cost evaluation export export.program graph run run.parity task ui.common ui.editor.drawing words
          ui.editor.finding: llm run cost graph ui.common ui.editor.drawing
          ui.editor.inspect: evaluation llm run cost graph task ui.common ui.editor.drawing
            words
          ui.editor.measure: llm codec cost evaluation graph run ui.common ui.editor.drawing
            words
          ui.editor.meter: cost evaluation graph run search.forecast ui.common ui.editor.drawing words
          ui.editor.palette: llm cost export graph run ui.common ui.editor.canvas
            ui.editor.drawing
          ui.editor.question: task.grade cost evaluation graph llm run task ui.common ui.editor.drawing
            words
          ui.machine: codec.json llm run server task task.read ui.common words
          ui.models: codec cost evaluation llm run run.study task ui.common words
          ui.roles: codec graph ui.common words
          ui.runs: codec codec.json cost evaluation graph run run.bundle run.json run.lessons run.report search.forecast ui.common words
          ui.search: codec codec.json llm cost evaluation export graph run run.lessons search search.forecast search.space search.steer task.read ui.common ui.decide ui.trials words
          ui.serving: evaluation graph llm run run.serving server task ui.common words
          ui.shell: evaluation run ui.common
          ui.studies: codec.json cost evaluation llm run run.bench run.bench.folder run.study task task.code ui.common words
          ui.trials: codec cost evaluation export graph run run.lessons search ui.common
          ui.tasks: task.code task task.grade task.math task.read ui.common words
          """);

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching(ROOT + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("a room that needs the room that needs it is one room");

  @ArchTest
  static final ArchRule everyRoomKnowsOnlyWhatItMay =
      classes()
          .should(
              new ArchCondition<>("know only the rooms that theirs may know") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                  c.getDirectDependenciesFromSelf().stream()
                      .filter(d -> !mayKnow(c, d))
                      .forEach(
                          d -> events.add(SimpleConditionEvent.violated(c, d.getDescription())));
                }
              })
          .because("what a room must not know is what can be changed without it");

  @ArchTest
  static final ArchRule everyRoomSaysWhatMayBeNull =
      classes()
          .should(
              new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass c, ConditionEvents events) {
                  if (!c.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(c, c.getName()));
                  }
                }
              })
          .because("the compiler checks @Nullable only there");

  private static boolean mayKnow(JavaClass c, Dependency d) {
    String room = room(c);
    String other = room(d.getTargetClass().getBaseComponentType());
    return other == null
        || other.isEmpty()
        || room.equals(other)
        || MAY_KNOW.getOrDefault(room, Set.of()).contains(other);
  }

  /// Empty for the root; null for what is not ours.
  private static String room(JavaClass c) {
    String name = c.getPackageName();
    return name.startsWith(ROOT + ".")
        ? name.substring(ROOT.length() + 1)
        : name.equals(ROOT) ? "" : null;
  }

  /// A line that goes on is indented further.
  private static Map<String, Set<String>> rooms(String text) {
    Map<String, Set<String>> rooms = new HashMap<>();
    for (String line : text.strip().split("\\n(?! )")) {
      String[] parts = line.split(":");
      rooms.put(parts[0].strip(), new HashSet<>(Arrays.asList(parts[1].strip().split("\\s+"))));
    }
    return rooms;
  }
}
