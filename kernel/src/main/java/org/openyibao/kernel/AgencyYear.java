package org.openyibao.kernel;

/// One agency's fiscal year, such as `yangquan-2024`.
///
/// @param agency `[a-z0-9-]+`, without the year
public record AgencyYear(String agency, int year) {
    public AgencyYear {
        if (!agency.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("an agency id is [a-z0-9-]+: " + agency);
        }
        if (year < 1949 || year > 2999) {
            throw new IllegalArgumentException("no fiscal year: " + year);
        }
    }

    /// @throws IllegalArgumentException if the text is not AGENCY-YEAR
    public static AgencyYear parse(String id) {
        int dash = id.lastIndexOf('-');
        if (dash <= 0 || !id.substring(dash + 1).matches("[0-9]{4}")) {
            throw new IllegalArgumentException("an agency-year is AGENCY-YEAR, [a-z0-9-]+ ending in the year: " + id);
        }
        return new AgencyYear(id.substring(0, dash), Integer.parseInt(id.substring(dash + 1)));
    }

    public AgencyYear previous() {
        return new AgencyYear(agency, year - 1);
    }

    public Bucket bucket() {
        return Bucket.of(agency);
    }

    @Override
    public String toString() {
        return agency + "-" + year;
    }
}
