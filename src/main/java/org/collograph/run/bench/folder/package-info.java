/// A bench as a folder: a file for each search that is done, so that one that was broken off goes
/// on where it was and shards can be put together, and at the end rows, a summary and a page.
///
/// The command line and the window run a bench by `BenchRun` alike. It must not know either.
@NullMarked
package org.collograph.run.bench.folder;

import org.jspecify.annotations.NullMarked;
