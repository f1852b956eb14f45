package org.openyibao.agency;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openyibao.agency.records.CodeLists;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.ledger.Books;
import tools.jackson.databind.ObjectMapper;

/// The platform's codes and those that earlier folders of the same year have named.
///
/// @param own names by code
record BookedCodes(CodeLists lists, Map<String, String> own) implements CodeLists {
    static final String KIND = "code_name";
    private static final ObjectMapper JSON = new ObjectMapper();

    static BookedCodes of(CodeLists lists, Books books, AgencyYear year) {
        var own = new HashMap<String, String>();
        for (var event : books.events().of(year.bucket(), KIND)) {
            if (event.event().key().startsWith(year + "/")) {
                var name = JSON.readTree(event.event().payload());
                own.put(name.get("code").asString(), name.get("name").asString());
            }
        }
        return new BookedCodes(lists, own);
    }

    @Override
    public Optional<String> functionName(String code) {
        return lists.functionName(code).or(() -> Optional.ofNullable(own.get(code)));
    }

    @Override
    public Optional<String> economicName(String code) {
        return lists.economicName(code).or(() -> Optional.ofNullable(own.get(code)));
    }

    @Override
    public Map<String, String> documentsByFamily() {
        return lists.documentsByFamily();
    }
}
