/// HTTP over a `ChatModel`: models that Collograph has, or stands in for, behind an
/// OpenAI-compatible address, so that any other program can ask them.
///
/// Requests and answers are JSON from and to the outside, so Jackson is used here. It must not know
/// searches, runs or screens.
@NullMarked
package org.collograph.server;

import org.jspecify.annotations.NullMarked;
