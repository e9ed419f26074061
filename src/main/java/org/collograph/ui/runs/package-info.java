/// The list of runs that were: to look at again, to go on with, to delete. It must not know the
/// search page; it asks the session to open a run.
package org.collograph.ui.runs;
