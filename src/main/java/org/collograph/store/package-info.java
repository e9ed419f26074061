/// Runs, trials and replies in one SQLite file: the only place that speaks SQL.
///
/// One platform thread writes; replies are written in batches, a finished trial in a transaction of
/// its own, after every reply that it rests on. It must not know how a search goes on, nor screens.
@NullMarked
package org.collograph.store;

import org.jspecify.annotations.NullMarked;
