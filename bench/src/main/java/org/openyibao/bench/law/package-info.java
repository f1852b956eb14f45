/// One rule set that several engines run on the same claims: a deductible by level of hospital, three bands, a
/// yearly cap and a catastrophic layer. What it is and what it must come to is in `bench/README.md`.
@NullMarked
package org.openyibao.bench.law;

import org.jspecify.annotations.NullMarked;
