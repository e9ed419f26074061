/// What endpoints send, whatever dress it has, as one plain form: the text of a body, the reply or
/// the error in it, its thinking kept apart. Nothing here sends anything or decides what to do.
@NullMarked
package org.collograph.llm.remote.body;

import org.jspecify.annotations.NullMarked;
