/// The outermost room: the command line, the HTTP API, wiring. Holds no business rule; the only one that reads
/// a clock.
@NullMarked
package org.openyibao.server;

import org.jspecify.annotations.NullMarked;
