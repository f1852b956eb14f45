/// 待遇以外的算法. What policy computes that is no bill: contributions, subsidies, account credits, waiting periods,
/// late fees, allowances, clearing with providers. Each parameter of the law is a record that reads itself from
/// the `value:` of a law file, computes exactly, and says each step in Chinese. All numbers come from the
/// value.
@NullMarked
package org.openyibao.policy.formula;

import org.jspecify.annotations.NullMarked;
