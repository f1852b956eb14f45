package org.openyibao.forms;

/// A form file that cannot be read; names the file or formula and the place. A mistake of whoever wrote the
/// form, met by `check forms` and by the build.
public final class FormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FormException(String message) {
        super(message);
    }
}
