package org.collograph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The package tree is the architecture; here it is held.
@AnalyzeClasses(packages = "org.collograph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.collograph.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room that needs the room that needs it is one room");

  @ArchTest
  static final ArchRule foundationsLookDown =
      noClasses()
          .that()
          .resideInAnyPackage("..graph..", "..cost..", "..task..", "..llm", "..codec..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..evaluation..",
              "..search..",
              "..run..",
              "..ui..",
              "..cli..",
              "..app..",
              "..store..")
          .because("one direction: ui → run → search → evaluation → domain");

  @ArchTest
  static final ArchRule evaluationLooksDown =
      noClasses()
          .that()
          .resideInAPackage("..evaluation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.collograph.search..", "..run..", "..ui..", "..cli..", "..store..")
          .because("nothing in a batch may depend on why it is asked");

  @ArchTest
  static final ArchRule searchLooksDown =
      noClasses()
          .that()
          .resideInAPackage("org.collograph.search..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..run..", "..ui..", "..cli..", "..store..", "..llm.simulated..")
          .because("a searcher must not know what the simulator knows, nor who watches");

  @ArchTest
  static final ArchRule onlyTheEdgesKnowTheSimulator =
      noClasses()
          .that()
          .resideOutsideOfPackages("..llm.simulated..", "..app..", "..cli..", "..server..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..llm.simulated..")
          .because("figures of a simulated pool must come out of its replies alone");

  @ArchTest
  static final ArchRule screensSeeNoEngineRooms =
      noClasses()
          .that()
          .resideInAPackage("..ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..store..", "..search.agent..", "..search.baseline..", "..llm.remote..")
          .because("screens read snapshots and call services");

  @ArchTest
  static final ArchRule featuresDoNotImportEachOther =
      slices()
          .matching("org.collograph.ui.(editor|search|shell|runs|compare|models|tasks)..")
          .should()
          .notDependOnEachOther()
          .because("the shell is given its pages by app");

  @ArchTest
  static final ArchRule javafxOnlyInTheWindow =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ui..", "..app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("everything but the window runs without one");

  @ArchTest
  static final ArchRule viewModelsNeedNoToolkit =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..")
          .because("they are tested without a toolkit");

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
              "..codec..",
              "..task..",
              "..llm.remote..",
              "..llm.simulated..",
              "..search.agent..",
              "..store..",
              "..export..",
              "..server..",
              "..cli..",
              "..app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..")
          .because("only text from outside is JSON");

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
          .resideOutsideOfPackages("..llm.remote..", "..app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..llm.remote..", "java.net.http..")
          .because("one room sends requests, so that every one of them is in a ledger");

  @ArchTest
  static final ArchRule runLaterOnlyInCommon =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ui.common..", "..app..")
          .should()
          .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
          .because("one door from background work to the window");

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
          .resideInAnyPackage("org.collograph.search..", "..evaluation..", "..llm.simulated..")
          .should()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callConstructor(java.util.Random.class)
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("same plan, seed and pool: the same trials");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      classes()
          .should()
          .haveNameNotMatching(".*(Impl|Helper|Utils?|Manager)$")
          .because("such a name says that the design needs a word");
}
