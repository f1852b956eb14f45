package org.openyibao.policy.law;

import org.openyibao.policy.reading.Node;

/// 政策里的金额: yuan in a file, fen here; never negative, never more than the arithmetic takes exactly.
public final class LawAmount {
    /// The largest amount of a bill or of a year, in fen: its product with a ratio still fits.
    public static final long MOST = 40_000_000_000L;

    private LawAmount() {}

    /// @param title what it is called in messages
    static long read(Node node, String title) {
        long fen = node.yuan();
        if (fen < 0) {
            throw node.wrong(LawError.AMOUNT_OUT_OF_RANGE, title + "是负数：" + node.text(), title + "不小于零", "改正金额");
        }
        if (fen > MOST) {
            throw node.wrong(
                    LawError.AMOUNT_OUT_OF_RANGE,
                    title + "超过四亿元：" + node.text(),
                    "一人一年的金额不会这样大",
                    "核对单位：这里以元计；没有上限的写 none");
        }
        return fen;
    }
}
