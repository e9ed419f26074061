/// Where everything is put together, by hand: which store, which pools, which window; the order of
/// start and shutdown. Nothing may depend on it.
@NullMarked
package org.collograph.app;

import org.jspecify.annotations.NullMarked;
