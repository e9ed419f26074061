package org.collograph.ui.common;

import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/// A column that takes what room the others leave, so that words are not cut beside an empty
/// ground. As soon as a person has pulled it, it stays as wide as that.
public final class GrowingColumn {
  /// For the bar that scrolls.
  private static final double BAR = 16;

  private GrowingColumn() {}

  /// @param least it is no narrower
  public static <R> void of(TableView<R> table, TableColumn<R, ?> column, double least) {
    double[] mine = {column.getPrefWidth()};
    InvalidationListener grow =
        _ -> {
          if (column.getPrefWidth() == mine[0]) {
            double others =
                table.getVisibleLeafColumns().stream()
                    .filter(c -> c != column)
                    .mapToDouble(TableColumnBase::getWidth)
                    .sum();
            mine[0] = Math.max(least, table.getWidth() - others - BAR);
            column.setPrefWidth(mine[0]);
          }
        };
    table.widthProperty().addListener(grow);
    table.getVisibleLeafColumns().addListener(grow);
  }
}
