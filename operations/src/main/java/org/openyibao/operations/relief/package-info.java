/// 定额补助. The desk of fixed allowances: a roster by group and date, one decision a person by the law of the day,
/// a batch that a second person approves, paid from the agency's project line, and what is to come back of it.
/// Everything is an event; the present state is read from them.
@NullMarked
package org.openyibao.operations.relief;

import org.jspecify.annotations.NullMarked;
