package org.collograph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.collograph.llm.Connections;
import org.collograph.run.RunService;
import org.collograph.run.RunStore;
import org.collograph.run.Workshop;
import org.collograph.ui.common.BackgroundTask;

/// What libraries and habits are for which rooms; which room may know which, `RoomsTest` holds.
@AnalyzeClasses(packages = "org.collograph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<Class<?>> SERVICES =
      Set.of(
          RunService.class,
          RunStore.class,
          Workshop.class,
          BackgroundTask.class,
          Connections.class);

  private static final DescribedPredicate<JavaClass> CALL_SERVICES =
      DescribedPredicate.describe(
          "call services",
          c ->
              c.getMethodCallsFromSelf().stream()
                  .anyMatch(
                      call ->
                          SERVICES.stream()
                              .anyMatch(s -> call.getTargetOwner().isEquivalentTo(s))));

  @ArchTest
  static final ArchRule javafxOnlyInTheWindow =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ui..", "..app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("everything but the window runs without one");

  /// A view-model is what starts work or calls the services, whatever its name: what it decides can
  /// then be tested without a toolkit.
  @ArchTest
  static final ArchRule whoeverDecidesNeedsNoToolkit =
      noClasses()
          .that()
          .resideInAPackage("..ui..")
          .and(CALL_SERVICES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..")
          .because("screens decide nothing");

  @ArchTest
  static final ArchRule sqlOnlyInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..", "..app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..")
          .because("one package speaks SQL; app only hands its errors on");

  @ArchTest
  static final ArchRule jacksonOnlyAtTheEdges =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.collograph.codec..",
              "org.collograph.engine..",
              "org.collograph.task.read",
              "org.collograph.task.table",
              "org.collograph.task.code",
              "org.collograph.task.code.worker",
              "org.collograph.llm.remote..",
              "org.collograph.llm.simulated",
              "org.collograph.search.agent",
              "org.collograph.store",
              "org.collograph.export.program",
              "org.collograph.run.parity",
              "org.collograph.run.bench.folder",
              "org.collograph.run.bundle",
              "org.collograph.run.json",
              "org.collograph.run.serving",
              "org.collograph.run.study",
              "org.collograph.server",
              "org.collograph.cli",
              "org.collograph.app")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..")
          .because("only text from outside is JSON; see the package-info of codec.json");

  @ArchTest
  static final ArchRule numbersOfAnyLengthOnlyInMath =
      noClasses()
          .that()
          .resideOutsideOfPackage("..task.math..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apfloat..")
          .because("answers leave that room as texts");

  @ArchTest
  static final ArchRule foreignCodeOnlyInTheWorker =
      noClasses()
          .that()
          .resideOutsideOfPackage("..task.code.worker..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.graalvm..")
          .because("code of a reply runs in a process of its own and nowhere else");

  @ArchTest
  static final ArchRule workersOnlyInTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.collograph.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.temporal..", "io.grpc..", "com.google.protobuf..")
          .because("nothing above an engine's ports knows where work is done");

  @ArchTest
  static final ArchRule jgraphtOnlyInGraph =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.collograph.graph..", "..codec..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jgrapht..")
          .because("a graph is its interface, not its library");

  @ArchTest
  static final ArchRule elkOnlyWhereGraphsAreDrawn =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ui.editor..", "..export..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.elk..")
          .because("a layout is part of a picture");

  @ArchTest
  static final ArchRule langChainOnlyAtTheEndpoints =
      noClasses()
          .that()
          .resideOutsideOfPackage("..llm.remote..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.langchain4j..", "dev.failsafe..")
          .because("a model is its port, not the library that reaches it");

  @ArchTest
  static final ArchRule onlyTheEdgesReachOut =
      noClasses()
          .that()
          .resideOutsideOfPackages("..llm.remote..", "..app..", "..engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..llm.remote..", "java.net.http..")
          .because(
              "one room sends requests, so that every one of them is in a ledger; a worker's are in"
                  + " that of whoever sent it its leaf");

  @ArchTest
  static final ArchRule runLaterOnlyInCommon =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ui.common..")
          .should(reach(Platform.class, "runLater"))
          .because("one door from background work to the window");

  @ArchTest
  static final ArchRule whatIsStoredDependsOnNoLocale =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ui..", "..cli..", "..app..")
          .should()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .because("a name with Arabic digits is another name");

  @ArchTest
  static final ArchRule nobodyPrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("standard output belongs to the command line");

  @ArchTest
  static final ArchRule clockAndChanceAreHandedIn =
      noClasses()
          .that()
          .resideOutsideOfPackages("..app..", "..cli..")
          .and(areNotExemptFrom("clockAndChanceAreHandedIn"))
          .should(reach(Math.class, "random"))
          .orShould(reach(Instant.class, "now"))
          .orShould(reach(Clock.class, "systemUTC", "systemDefaultZone", "system"))
          .orShould(reach(System.class, "nanoTime", "currentTimeMillis"))
          .orShould(reach(UUID.class, "randomUUID"))
          .orShould(reach(ThreadLocalRandom.class, "current"))
          .orShould()
          .callConstructor(Random.class)
          .orShould()
          .callConstructor(SplittableRandom.class)
          .because("same plan, seed and pool: the same trials");

  @ArchTest
  static final ArchRule exemptionsAreUsed =
      classes()
          .that()
          .areAnnotatedWith(Exempt.class)
          .should(
              reach(Instant.class, "now")
                  .or(reach(System.class, "nanoTime", "currentTimeMillis"))
                  .or(reach(UUID.class, "randomUUID")))
          .because("an exemption that nobody needs hides the next breach");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      classes()
          .should()
          .haveNameNotMatching(".*(Impl|Helper|Utils?|Manager)$")
          .because("such a name says that the design needs a word");

  private static DescribedPredicate<JavaClass> areNotExemptFrom(String rule) {
    return DescribedPredicate.describe(
        "are not exempt from " + rule,
        c ->
            !c.isAnnotatedWith(Exempt.class)
                || !c.getAnnotationOfType(Exempt.class).from().equals(rule));
  }

  /// By a call or by a reference to the method.
  private static ArchCondition<JavaClass> reach(Class<?> owner, String... methods) {
    Set<String> names = Set.of(methods);
    return new ArchCondition<>("reach %s of %s".formatted(names, owner.getSimpleName())) {
      @Override
      public void check(JavaClass c, ConditionEvents events) {
        Stream.concat(c.getMethodCallsFromSelf().stream(), c.getMethodReferencesFromSelf().stream())
            .filter(a -> a.getTargetOwner().isEquivalentTo(owner) && names.contains(a.getName()))
            .forEach(a -> events.add(SimpleConditionEvent.satisfied(c, a.getDescription())));
      }
    };
  }
}
