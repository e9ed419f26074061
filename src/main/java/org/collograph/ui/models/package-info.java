/// The models that a person has: pool files, endpoints found on this machine, keys, prices, and
/// what was measured. What stands in a field is text until the pool is saved; it becomes a
/// `PoolDocument` then, or a sentence about the field that is wrong.
///
/// It must not know how endpoints are reached: it asks `Connections`.
@NullMarked
package org.collograph.ui.models;

import org.jspecify.annotations.NullMarked;
