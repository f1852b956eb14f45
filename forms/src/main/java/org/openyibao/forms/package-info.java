/// The official tables as data: families of forms, their rows, columns and formulas, and the code lists they
/// print. Loads and parses; computes no figure and knows no ledger.
@NullMarked
package org.openyibao.forms;

import org.jspecify.annotations.NullMarked;
