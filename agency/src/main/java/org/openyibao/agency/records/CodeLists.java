package org.openyibao.agency.records;

import java.util.Map;
import java.util.Optional;

/// The codes that the platform lists, as the reader needs them.
public interface CodeLists {
    /// The name of a 类, 款 or 项 of the functional classification of expenditure.
    Optional<String> functionName(String code);

    /// The name of a 类 or 款 of the departments' economic classification.
    Optional<String> economicName(String code);

    /// The kind of document that each family of official forms prints.
    default Map<String, String> documentsByFamily() {
        return Map.of(
                "shanxi-final", Words.FINAL_ACCOUNTS,
                "henan-final", Words.FINAL_ACCOUNTS,
                "baotou-lists", Words.FINAL_ACCOUNTS,
                "shanxi-budget", Words.BUDGET_DOCUMENT);
    }

    /// The lists under `forms/codes`.
    static CodeLists published() {
        return PublishedCodeLists.load();
    }
}
