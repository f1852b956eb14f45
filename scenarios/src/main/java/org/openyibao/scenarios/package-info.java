/// Years of agencies as importable folders: the four published references, copied, and the sample agency,
/// invented by a seeded program. Writes and copies files; reads no clock and no locale, and knows neither
/// ledger nor forms.
@NullMarked
package org.openyibao.scenarios;

import org.jspecify.annotations.NullMarked;
