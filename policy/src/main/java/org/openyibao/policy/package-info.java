/// 待遇政策. Law as data: reads dated, cited law files, proves them, compiles a region's law of a day to a plan
/// of primitive arrays, decides and explains. Pure: no IO beyond reading law files, no clock, no number of law.
@NullMarked
package org.openyibao.policy;

import org.jspecify.annotations.NullMarked;
