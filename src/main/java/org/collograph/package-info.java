/// Collograph. This package holds no behaviour: its rooms do, each with what it must not know.
@NullMarked
package org.collograph;

import org.jspecify.annotations.NullMarked;
