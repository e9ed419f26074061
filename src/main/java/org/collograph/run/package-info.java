/// Runs as a whole: a plan goes in, a handle comes out, events become stored trials and snapshots.
///
/// `RunService` is what the window and the command line both call. Each event of the engine is
/// written to the `RunStore` first and then folded into the `RunSnapshot` that screens poll, so a
/// finished trial is stored before anyone sees it. It must not know screens or SQL.
package org.collograph.run;
