package org.openyibao.server;

import org.openyibao.statements.Trace;

/// STUB
final class TraceView {
    static String json(Platform platform, Trace trace) {
        return "";
    }
}
