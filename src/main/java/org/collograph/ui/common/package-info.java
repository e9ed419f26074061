/// What every screen uses: the ticker, background work, the session, errors. The only place that
/// calls `Platform.runLater`. It must not know any screen.
package org.collograph.ui.common;
