package org.openyibao.agency;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.agency.records.AgencyProfile;
import org.openyibao.agency.records.AgencyRecord;
import org.openyibao.agency.records.CodeName;
import org.openyibao.agency.records.TreasuryRelease;
import org.openyibao.forms.CodeBook;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.Recording;
import tools.jackson.databind.ObjectMapper;

/// Writes the rows of an approved batch into the ledger, in chunks, inside one transaction.
final class BatchPosting {
    private static final int CHUNK = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Ledger ledger;
    private final Books books;
    private final CodeBook codes;
    private final Batch batch;
    private final Instant now;
    private final Recording.Decision approval;
    private final AgencyYear year;
    private final List<Recording> chunk = new ArrayList<>();
    private final Set<String> once = new HashSet<>();
    private @Nullable Bookkeeping bookkeeping;

    BatchPosting(
            Connection connection, Ledger ledger, Books books, CodeBook codes, Batch batch, String user, Instant now) {
        this.connection = connection;
        this.ledger = ledger;
        this.books = books;
        this.codes = codes;
        this.batch = batch;
        this.now = now;
        this.year = batch.agencyYear();
        this.approval = new Recording.Decision(Recording.Outcome.APPROVED, now, user, "批次 " + batch.id());
        this.bookkeeping = keeperFromBooks();
    }

    /// The profile that the books have; a first batch brings its own as its first row.
    private @Nullable Bookkeeping keeperFromBooks() {
        return BookedProfile.of(books, year)
                .map(profile -> keeper(profile.region(), profile.name(), profile.unitKind()))
                .orElse(null);
    }

    private Bookkeeping keeper(String region, String name, String unitKind) {
        return new Bookkeeping(new AgencyBooks(ledger.charts(), year, region, name), unitKind, codes);
    }

    void post(StagedRows staged) {
        staged.forEach(batch.id(), this::post);
        flush();
    }

    private void post(AgencyRecord row) {
        if (row instanceof AgencyProfile profile) {
            bookkeeping = keeper(profile.region().code(), profile.name(), profile.unitKind());
        }
        Bookkeeping keeper = Objects.requireNonNull(bookkeeping, "a batch begins with its profile");
        add(row.kind(), StagedRows.key(year, row), row, StagedRows.payload(row), keeper.entries(row));
        if (row instanceof CodeName) {
            once.add(StagedRows.key(year, row));
        }
        if (row instanceof TreasuryRelease release) {
            apply(release, keeper);
        }
        name(row, row.columns().getOrDefault("func_code", ""), row.columns().getOrDefault("func_name", ""));
        if (chunk.size() >= CHUNK) {
            flush();
        }
    }

    /// A project's application stands on each of its releases; it is one event.
    private void apply(TreasuryRelease release, Bookkeeping keeper) {
        if (release.sheetBudget() != null && !release.sheetBudget().isZero()) {
            String key =
                    year + "/application/" + release.funcCode() + "/" + release.project() + "/" + release.fundSource();
            addOnce("application", key, release, StagedRows.payload(release), keeper.application(release));
        }
    }

    /// A code that no list has keeps the name that its rows give it.
    private void name(AgencyRecord row, String code, String name) {
        if (!name.isEmpty() && codes.functionName(code).isEmpty()) {
            var columns = new LinkedHashMap<String, String>();
            columns.put("code", code);
            columns.put("name", name);
            String payload = JSON.writeValueAsString(columns);
            addOnce(BookedCodes.KIND, year + "/" + BookedCodes.KIND + "/" + code, row, payload, List.of());
        }
    }

    private void addOnce(String kind, String key, AgencyRecord row, String payload, List<Recording.Entry> entries) {
        if (once.add(key)
                && books.events()
                        .payloads(connection, year.bucket(), List.of(key))
                        .isEmpty()) {
            add(kind, key, row, payload, entries);
        }
    }

    private void add(String kind, String key, AgencyRecord row, String payload, List<Recording.Entry> entries) {
        chunk.add(new Recording(
                new Recording.Event(kind, key, row.date(), batch.enteredBy(), row.file() + ":" + row.row(), payload),
                approval,
                entries));
    }

    private void flush() {
        ledger.append(connection, year.bucket(), now, chunk);
        chunk.clear();
    }
}
