/// What is kept of a run, as JSON: its plan, its trials, what its search told. The store and
/// bundles write the same.
@NullMarked
package org.collograph.run.json;

import org.jspecify.annotations.NullMarked;
