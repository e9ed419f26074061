package org.collograph.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// The program's sign, in the sizes that window systems ask for.
final class AppIcon {
  private AppIcon() {}

  static List<Image> all() {
    return Stream.of(16, 32, 48, 128)
        .map(size -> "/assets/icons/collograph-" + size + ".png")
        .map(name -> new Image(Objects.requireNonNull(AppIcon.class.getResourceAsStream(name))))
        .toList();
  }
}
