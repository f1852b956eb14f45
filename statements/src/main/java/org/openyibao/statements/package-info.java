/// 报表. Fills official forms from the books, keeps for every figure its formula and its postings, and walks
/// any figure back to its events. Reads nothing but the ledger and keeps nothing that cannot be rebuilt.
@NullMarked
package org.openyibao.statements;

import org.jspecify.annotations.NullMarked;
