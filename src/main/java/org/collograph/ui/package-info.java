/// The window. A screen is an `XxxView` of nodes and bindings and an `XxxViewModel` of properties
/// that never sees a node. It must not know stores or methods of search.
@NullMarked
package org.collograph.ui;

import org.jspecify.annotations.NullMarked;
