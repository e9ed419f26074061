/// The list of runs that were: to look at again, to go on with, to delete. It must not know the
/// search page; it asks by `Navigation` for a run to be opened.
@NullMarked
package org.collograph.ui.runs;

import org.jspecify.annotations.NullMarked;
