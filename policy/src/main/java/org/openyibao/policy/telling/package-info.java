/// The law told to a reader: a value as sentences, and its numbers over time. Decides nothing.
@NullMarked
package org.openyibao.policy.telling;

import org.jspecify.annotations.NullMarked;
