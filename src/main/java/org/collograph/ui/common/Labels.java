package org.collograph.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Small pieces that every screen is made of.
public final class Labels {
  private Labels() {}

  /// @param text in English; shown in the language that the window speaks
  public static Label of(String text, String... styles) {
    Label label = new Label(Words.of(text));
    label.getStyleClass().addAll(styles);
    return label;
  }

  public static Label said(Sentence sentence, String... styles) {
    return of(Words.of(sentence), styles);
  }

  /// The same label, in as many lines as its words need.
  public static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// A button of a panel's head.
  public static Button small(String words, String id, Runnable action) {
    Button button = new Button(Words.of(words));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A long text to read and to copy from.
  public static TextArea area(String id) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setEditable(false);
    area.setWrapText(true);
    area.getStyleClass().add("small");
    return area;
  }

  public static Region spring() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  /// A panel with its title on the left and what switches it on the right.
  public static VBox panel(String title, Region body, javafx.scene.Node... right) {
    Label name = of(title, "strong");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(name, spring());
    head.getChildren().addAll(right);
    head.getStyleClass().add("panel-head");
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox panel = new VBox(head, body);
    panel.getStyleClass().add("panel");
    return panel;
  }

  /// A difference of two shares in points, with how far it may be off, such as `−1.2 ± 7.0`.
  public static String points(double difference, double half) {
    double points = Math.round(difference * 1000) / 10.0;
    String sign = points > 0 ? "+" : points < 0 ? "−" : "";
    return "%s%.1f ± %.1f".formatted(sign, Math.abs(points), half * 100);
  }

  public static String percent(double fraction) {
    return Double.isNaN(fraction) ? "–" : "%.1f %%".formatted(fraction * 100);
  }

  /// An amount as it is read at a glance, such as `17.4 units`; a dash where it is not known.
  public static String amount(Metric metric, @Nullable Double amount) {
    if (amount == null) {
      return "–";
    }
    return switch (metric) {
      case UNITS -> Words.of("%.1f units", amount);
      case SECONDS -> "%.1f s".formatted(amount);
      case USD, FLOPS -> metric.format(amount);
    };
  }

  /// Such as `56.6 % (54.5 – 58.7)`. Such as `28 questions, 352 answers` where some were asked
  /// again.
  public static String questions(Accuracy a) {
    return a.n() == a.questions()
        ? Words.count(a.n(), "1 question", "%,d questions")
        : Words.of("%,d questions, %,d answers", a.questions(), a.n());
  }

  public static String interval(Accuracy a) {
    return "%s (%.1f – %.1f)".formatted(percent(a.mean()), a.low() * 100, a.high() * 100);
  }
}
