/// Studies beside a search: what a pool is like on a task. It must not know how answers come about.
@NullMarked
package org.collograph.ui.studies;

import org.jspecify.annotations.NullMarked;
