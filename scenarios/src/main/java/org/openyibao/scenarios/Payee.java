package org.openyibao.scenarios;

/// Who is paid: a kind, never a name. The bracket says how large an enterprise is and, under 政府采购, what was
/// bought.
record Payee(String name, Scale scale, Category category) {
    enum Scale {
        NONE("", ""),
        SMALL("小微企业", "小微"),
        MEDIUM("中型企业", "中型"),
        LARGE("大型企业", "其他");

        private final String label;
        private final String statistic;

        Scale(String label, String statistic) {
            this.label = label;
            this.statistic = statistic;
        }

        /// What `procurement.tsv` calls it.
        String statistic() {
            return statistic;
        }
    }

    /// 政府采购 by kind; NONE is outside that statistic.
    enum Category {
        NONE(""),
        GOODS("货物"),
        WORKS("工程"),
        SERVICES("服务");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Payee of(String name) {
        return new Payee(name, Scale.NONE, Category.NONE);
    }

    static Payee batch(long persons) {
        return of("个人（" + persons + " 人，批量代发）");
    }

    static Payee payroll(long persons) {
        return of("个人（" + persons + " 人，统发工资）");
    }

    static Payee supplier(String name, Scale scale) {
        return new Payee(name, scale, Category.NONE);
    }

    Payee procured(Category bought) {
        return new Payee(name, scale, bought);
    }

    String text() {
        if (scale == Scale.NONE) {
            return name;
        }
        String procurement = category == Category.NONE ? "" : "，政府采购" + category.label;
        return name + "（" + scale.label + procurement + "）";
    }
}
