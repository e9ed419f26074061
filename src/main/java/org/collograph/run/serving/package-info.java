/// A graph as one model that any program can ask: what a call says becomes a question, and the
/// output node's reply is the answer. What it may spend in a day is kept over restarts.
///
/// Nothing of what is said is kept. It must not know searches or screens.
@NullMarked
package org.collograph.run.serving;

import org.jspecify.annotations.NullMarked;
