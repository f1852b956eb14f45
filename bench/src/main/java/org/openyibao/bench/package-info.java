/// Load programs: what the platform does on much data, measured beside the plainest way of doing the same.
@NullMarked
package org.openyibao.bench;

import org.jspecify.annotations.NullMarked;
