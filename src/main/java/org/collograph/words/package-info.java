/// What the program says to people, in a form that can be said in another language: a sentence
/// keeps its form and what stands in its places, and so does an error.
///
/// Every room may say something; this one must know none of them, nor which language is spoken.
@NullMarked
package org.collograph.words;

import org.jspecify.annotations.NullMarked;
