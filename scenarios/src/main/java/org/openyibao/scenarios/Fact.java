package org.openyibao.scenarios;

/// A number of heads, vehicles, equipment or guests at the end of the year.
record Fact(String group, String fact, long value, String unit) {}
