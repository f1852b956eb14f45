package org.openyibao.operations.relief;

import java.time.LocalDate;

/// 去世. The day itself is still entitled.
///
/// @param version 1 for the first event, more for each correction
record Death(String personNo, LocalDate diedOn, String evidence, int version) {}
