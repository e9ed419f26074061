package org.collograph.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlotZoomTest {
  @Test
  void whatIsUnderTheMouseStaysAndAllComesBack() {
    PlotZoom zoom = new PlotZoom();
    assertTrue(zoom.isWhole());
    for (int i = 0; i < 40; i++) {
      zoom.by(true, 0.5, 0.5);
    }
    assertFalse(zoom.isWhole());
    PlotZoom.Part across = zoom.across(20);
    assertTrue(across.from() < 10 && across.to() > 10, across.toString());
    assertTrue(across.to() - across.from() < 1, across.toString());
    PlotZoom.Part up = zoom.up(20, 80);
    assertTrue(up.from() < 50 && up.to() > 50, up.toString());
    for (int i = 0; i < 60; i++) {
      zoom.by(false, 0.1, 0.9);
    }
    assertTrue(zoom.isWhole());
    assertEquals(20, zoom.across(20).to());
  }
}
