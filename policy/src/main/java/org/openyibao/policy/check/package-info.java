/// Proves the law: every file, every combination of facts on every day, and every worked case.
@NullMarked
package org.openyibao.policy.check;

import org.jspecify.annotations.NullMarked;
