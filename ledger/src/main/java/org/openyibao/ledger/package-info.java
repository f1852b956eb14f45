/// 总账. Append-only events, decisions and balanced entries on PostgreSQL, and the books derived from them.
/// Knows no patient, no scheme and no form: an event's payload is opaque here, accounts and dimensions are data
/// of whoever opens the book set.
@NullMarked
package org.openyibao.ledger;

import org.jspecify.annotations.NullMarked;
