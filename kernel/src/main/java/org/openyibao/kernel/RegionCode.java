package org.openyibao.kernel;

/// A six-digit division code (GB/T 2260). 990100 and 990101 are impossible divisions for invented agencies and
/// persons.
public record RegionCode(String code) {
    public RegionCode {
        if (!code.matches("[1-9][0-9]{5}")) {
            throw new IllegalArgumentException("a division code has six digits: " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
