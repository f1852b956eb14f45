package org.openyibao.policy.law;

/// 险种. Which law a person's bill falls under. Written as the words of the glossary.
public enum Scheme {
    /// 职工基本医疗保险
    EMPLOYEE("EmployeeScheme", "职工医保"),
    /// 城乡居民基本医疗保险
    RESIDENT("ResidentScheme", "居民医保"),
    /// 离休干部: a scheme of its own, paid at actual cost
    VETERAN_CADRE("VeteranCadre", "离休干部");

    private final String word;
    private final String title;

    Scheme(String word, String title) {
        this.word = word;
        this.title = title;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return word;
    }
}
