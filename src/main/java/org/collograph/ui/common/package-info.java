/// What every screen uses: the session and its settings, background work, the ticker, errors; words
/// in the language that the window speaks; commands and choices; what charts share. The only place
/// that calls `Platform.runLater`. It must not know any screen.
///
/// The window owns what its pages subscribe to, and both end with it. What lives shorter follows
/// only what is its own (a dialog its field), or keeps the `Subscription` and ends it when it is
/// handed something else (`ui.models.KeyRow`).
@NullMarked
package org.collograph.ui.common;

import org.jspecify.annotations.NullMarked;
