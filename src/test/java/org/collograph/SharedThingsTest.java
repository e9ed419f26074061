package org.collograph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import org.collograph.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Two classes of tests run at a time: what changes something that all share says so.
@AnalyzeClasses(packages = "org.collograph", importOptions = ImportOption.OnlyIncludeTests.class)
class SharedThingsTest {
  private static final DescribedPredicate<JavaClass> CHANGE_WHAT_ALL_SHARE =
      DescribedPredicate.describe(
          "change the language or the locale",
          c ->
              c.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Test.class))
                  && c.getMethodCallsFromSelf().stream()
                      .anyMatch(
                          call ->
                              call.getTargetOwner().isEquivalentTo(Words.class)
                                      && call.getName().equals("speak")
                                  || call.getTargetOwner().isEquivalentTo(Locale.class)
                                      && call.getName().equals("setDefault")));

  @ArchTest
  static final ArchRule whoChangesWhatAllShareSaysSo =
      classes()
          .that(CHANGE_WHAT_ALL_SHARE)
          .should()
          .beAnnotatedWith(ResourceLock.class)
          .orShould()
          .beAnnotatedWith(Isolated.class)
          .because("a window that is tested meanwhile would speak another language");
}
