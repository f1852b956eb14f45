package org.openyibao.scenarios;

/// What money is for and where it comes from: 功能分类, 基本支出 or a named project, 资金来源.
///
/// @param project empty for 基本支出
record Purpose(String func, String project, FundSource fundSource) {
    static Purpose basic(String func) {
        return new Purpose(func, "", FundSource.GENERAL_PUBLIC_BUDGET);
    }

    static Purpose project(String func, String project) {
        return new Purpose(func, project, FundSource.GENERAL_PUBLIC_BUDGET);
    }

    String kind() {
        return project.isEmpty() ? "基本支出" : "项目支出";
    }
}
