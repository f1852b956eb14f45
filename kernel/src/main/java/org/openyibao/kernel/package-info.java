/// What every room of the house speaks: money, rates, rounding, periods, regions, addresses of figures,
/// complaints. Depends on nothing and knows no scheme, no table and no clock.
@NullMarked
package org.openyibao.kernel;

import org.jspecify.annotations.NullMarked;
