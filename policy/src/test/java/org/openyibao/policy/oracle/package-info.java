/// 慢而笨的第二套待遇计算. Benefits once more, written from the model alone and sharing nothing with the engine,
/// which must agree with it to the cent.
@NullMarked
package org.openyibao.policy.oracle;

import org.jspecify.annotations.NullMarked;
