package org.openyibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.openyibao.policy.reading.Node;

/// Compares what was computed with what a file expects: every field that is written there, and no other.
public final class ExpectedFields {
    private ExpectedFields() {}

    public static void assertMatches(String where, Node expected, Object actual) {
        if (expected.isMapping()) {
            expected.fields()
                    .forEach((name, field) -> assertMatches(where + "." + name, field, ((Map<?, ?>) actual).get(name)));
        } else if (expected.isList()) {
            var items = (List<?>) actual;
            assertThat(items).as(where).hasSameSizeAs(expected.items());
            for (int i = 0; i < items.size(); i++) {
                assertMatches(where + "[" + i + "]", expected.items().get(i), items.get(i));
            }
        } else {
            assertThat(String.valueOf(actual)).as(where).isEqualTo(expected.text());
        }
    }
}
