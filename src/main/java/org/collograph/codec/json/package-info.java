/// How JSON and text from outside are read: bounded files, strict parsing, errors with the place.
///
/// Every package that reads documents uses it; it must know none of them.
@NullMarked
package org.collograph.codec.json;

import org.jspecify.annotations.NullMarked;
