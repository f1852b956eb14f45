/// The law as its files say it: regions, parameters, dated values with their sources, and the rules inside them.
@NullMarked
package org.openyibao.policy.law;

import org.jspecify.annotations.NullMarked;
