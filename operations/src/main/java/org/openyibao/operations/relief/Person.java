package org.openyibao.operations.relief;

/// Who stands behind a person number; leaves this package only masked.
record Person(String personNo, String name, String idNumber) {
    MaskedPerson masked() {
        return MaskedPerson.of(personNo, name, idNumber);
    }
}
