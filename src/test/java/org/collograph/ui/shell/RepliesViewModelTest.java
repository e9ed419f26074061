package org.collograph.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.collograph.llm.ModelReply;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesViewModelTest {
  @TempDir Path folder;

  @Test
  void forgettingIsAskedForTwice() throws Exception {
    Session session = Sessions.in(folder);
    RepliesViewModel replies = new RepliesViewModel(session);
    replies.look();
    assertEquals("none yet", replies.sizeProperty().get());
    assertTrue(replies.emptyProperty().get());
    session.service().store().replies().keep("k", new ModelReply("four", 1, 1));
    replies.look();
    assertEquals("1, with 4 bytes of text", replies.sizeProperty().get());
    replies.forget();
    assertTrue(replies.askingProperty().get());
    assertEquals(1, session.service().store().replies().size().replies());
    replies.forget();
    assertFalse(replies.askingProperty().get());
    assertEquals("none yet", replies.sizeProperty().get());
  }
}
