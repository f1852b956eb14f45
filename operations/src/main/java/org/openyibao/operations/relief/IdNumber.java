package org.openyibao.operations.relief;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// 公民身份号码 (GB 11643): eighteen characters, a day of birth, a check digit by ISO 7064 MOD 11-2.
final class IdNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    /// What is wrong with it; empty if nothing is.
    static Optional<String> complaint(String text) {
        if (!text.matches("[1-9][0-9]{16}[0-9X]")) {
            return Optional.of("不是 18 位号码（末位可为大写 X）");
        }
        if (bornOn(text).isEmpty()) {
            return Optional.of("第 7 至 14 位不是日期");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == text.charAt(17) ? Optional.empty() : Optional.of("校验位不对");
    }

    static Optional<LocalDate> bornOn(String text) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
