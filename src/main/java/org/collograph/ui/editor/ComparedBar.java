package org.collograph.ui.editor;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.Comparing;

/// Says what the drawing is compared with, how far they differ, and how to end it.
final class ComparedBar extends HBox {
  private static final double WIDEST = 620;

  ComparedBar(Comparing comparing) {
    super(10);
    setId("compared");
    getStyleClass().add("pill");
    setAlignment(Pos.CENTER_LEFT);
    setMaxHeight(USE_PREF_SIZE);
    Label words = Labels.of("", "small");
    words.setWrapText(true);
    words.setTooltip(new Tooltip());
    words.getTooltip().textProperty().bind(words.textProperty());
    setMaxWidth(WIDEST);
    Button end = new Button(Words.of("end"));
    end.setId("compared-end");
    end.getStyleClass().add("link");
    end.setMinWidth(USE_PREF_SIZE);
    end.setAccessibleText(Words.of("End the comparison"));
    end.setOnAction(_ -> comparing.end());
    getChildren().addAll(words, end);
    comparing
        .comparedProperty()
        .subscribe(
            c -> {
              setVisible(c != null);
              if (c != null) {
                words.setText(
                    Words.of("Beside “%s”: %s", c.name(), Words.of(c.difference().words())));
              }
            });
  }
}
