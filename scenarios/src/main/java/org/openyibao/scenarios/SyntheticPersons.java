package org.openyibao.scenarios;

import java.time.LocalDate;

/// Persons that are nobody: names put together by chance, identity numbers of the impossible division 990101
/// with a valid check digit.
final class SyntheticPersons {
    private static final String DIVISION = "990101";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "福寿康宁安平德明清和顺春秀兰桂英玉珍文武国庆建新志强永丰";

    private final Draws draws;
    private int born;

    SyntheticPersons(Draws draws) {
        this.draws = draws;
    }

    String name() {
        return one(SURNAMES) + one(GIVEN) + one(GIVEN);
    }

    private String one(String characters) {
        int at = (int) draws.between(0, characters.length() - 1);
        return characters.substring(at, at + 1);
    }

    /// A day, both bounds included.
    LocalDate day(LocalDate from, LocalDate until) {
        return from.plusDays(draws.between(0, until.toEpochDay() - from.toEpochDay()));
    }

    /// A number that no other person of this source has.
    String idNumber(LocalDate bornOn) {
        born++;
        String body = DIVISION + bornOn.toString().replace("-", "") + "%03d".formatted(born % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % 11);
    }
}
