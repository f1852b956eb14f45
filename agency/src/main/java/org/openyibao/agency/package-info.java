/// 单位资金. The agency's own money: its records come in by batches that one person enters and another
/// approves, are controlled against the budget, and are posted once with parallel accounting (平行记账).
@NullMarked
package org.openyibao.agency;

import org.jspecify.annotations.NullMarked;
