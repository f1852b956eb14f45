package org.openyibao.scenarios;

/// 资金来源, as the records spell it.
enum FundSource {
    GENERAL_PUBLIC_BUDGET("一般公共预算财政拨款"),
    GOVERNMENT_FUND_BUDGET("政府性基金预算财政拨款"),
    OTHER_MONEY("其他资金");

    private final String label;

    FundSource(String label) {
        this.label = label;
    }

    boolean isFiscal() {
        return this != OTHER_MONEY;
    }

    String label() {
        return label;
    }
}
