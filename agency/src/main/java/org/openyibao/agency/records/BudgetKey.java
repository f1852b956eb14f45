package org.openyibao.agency.records;

/// The dimensions that budget control works on.
///
/// @param project empty for basic expenditure
/// @param econCode empty where the economic class is not controlled
public record BudgetKey(String funcCode, String expenditureKind, String project, String fundSource, String econCode) {
    /// The same dimensions without the economic class.
    BudgetKey general() {
        return econCode.isEmpty() ? this : new BudgetKey(funcCode, expenditureKind, project, fundSource, "");
    }

    /// As a person reads it.
    @Override
    public String toString() {
        return funcCode
                + (econCode.isEmpty() ? "" : " " + econCode)
                + " " + (project.isEmpty() ? expenditureKind : expenditureKind + "“" + project + "”")
                + " " + fundSource;
    }
}
