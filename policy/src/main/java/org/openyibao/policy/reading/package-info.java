/// YAML and JSON as places: typed access that says file and line where something is wrong.
@NullMarked
package org.openyibao.policy.reading;

import org.jspecify.annotations.NullMarked;
