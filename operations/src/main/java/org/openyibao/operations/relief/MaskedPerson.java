package org.openyibao.operations.relief;

/// A person as screens and prints show one while there is no login: the surname, and of the identity number the
/// division and the last four digits.
public record MaskedPerson(String personNo, String name, String idNumber) {
    private static final String PREFIX = "person/";

    static MaskedPerson of(String personNo, String name, String idNumber) {
        String surname = name.substring(0, name.offsetByCodePoints(0, 1));
        return new MaskedPerson(personNo, surname + "**", maskedId(idNumber));
    }

    static String maskedId(String idNumber) {
        int length = idNumber.length();
        return length < 10
                ? "*".repeat(length)
                : idNumber.substring(0, 6) + "********" + idNumber.substring(length - 4);
    }

    /// How the ledger refers to a person: by number, never by name.
    static String subject(String personNo) {
        return PREFIX + personNo;
    }

    public static boolean isSubject(String subject) {
        return subject.startsWith(PREFIX);
    }

    /// The person number of a subject.
    public static String numberOf(String subject) {
        return subject.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return name + " " + idNumber;
    }
}
