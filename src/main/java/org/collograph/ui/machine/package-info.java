/// The settings' part about the machine: what it has of what Collograph can use, work that is
/// shared over an engine, and simulated models as a pool's file or served to any other program. It
/// must not know runs.
@NullMarked
package org.collograph.ui.machine;

import org.jspecify.annotations.NullMarked;
