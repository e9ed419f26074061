/// What every screen uses: the session and its settings, background work, the ticker, errors; words
/// in the language that the window speaks; commands and choices; what charts share. The only place
/// that calls `Platform.runLater`. It must not know any screen.
package org.collograph.ui.common;
