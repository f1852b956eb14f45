package org.openyibao.kernel;

/// A kind of refusal that a user may meet, `YB-AGY-0001`. Each module keeps its own in one enum; each has a
/// page under `docs/errors/` and a test that provokes it.
public interface ErrorCode {
    /// Such as `YB-AGY-0001`.
    String code();

    /// One line in Chinese, without figures.
    String title();
}
