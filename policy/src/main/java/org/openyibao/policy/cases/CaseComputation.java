package org.openyibao.policy.cases;

import java.util.Map;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

final class CaseComputation {
    private CaseComputation() {}

    static Map<String, Object> compute(Node one) {
        throw one.get("kind").wrong(ReadingError.VALUE_WRONG, "不认识的算例种类", "", "核对 kind");
    }
}
