/// 算例. Worked cases that state their parameters already resolved, computed from what they state.
@NullMarked
package org.openyibao.policy.cases;

import org.jspecify.annotations.NullMarked;
