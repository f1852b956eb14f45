package org.openyibao.kernel;

import java.util.List;

/// Carries complaints to the edge, where they are shown whole. Thrown after everything that was begun has been
/// undone.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;

    public Refusal(List<Complaint> complaints) {
        super(complaints.isEmpty() ? "" : complaints.getFirst().line());
        if (complaints.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one complaint");
        }
        this.complaints = List.copyOf(complaints);
    }

    public Refusal(Complaint complaint) {
        this(List.of(complaint));
    }

    public Refusal(ErrorCode code, String where, String what, String why, String remedy) {
        this(new Complaint(code, where, what, why, remedy));
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
