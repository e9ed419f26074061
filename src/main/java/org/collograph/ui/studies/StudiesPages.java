package org.collograph.ui.studies;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.collograph.ui.common.Words;

/// The pages of studies, one behind the other.
public final class StudiesPages extends TabPane {
  public StudiesPages(StudiesView pilot, BenchView bench, GradingView grading) {
    setId("studies-pages");
    setAccessibleText(Words.of("Studies"));
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    add("Pilot", "studies-pilot", pilot);
    add("Bench", "studies-bench", bench);
    add("Grading", "studies-grading", grading);
  }

  private void add(String words, String id, Node page) {
    Tab tab = new Tab(Words.of(words), page);
    tab.setId(id);
    getTabs().add(tab);
  }
}
