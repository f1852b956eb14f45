/// Cases that state their parameters themselves: the form of `decide --case`. Bills are decided through the same
/// plans as a region's; what is no bill is computed by the same formulas as the law's.
@NullMarked
package org.openyibao.policy.cases;

import org.jspecify.annotations.NullMarked;
