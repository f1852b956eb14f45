/// Cases that state their parameters themselves: the form of `decide --case`, computed through the same plans.
@NullMarked
package org.openyibao.policy.cases;

import org.jspecify.annotations.NullMarked;
