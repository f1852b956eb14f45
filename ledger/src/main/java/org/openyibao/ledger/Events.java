package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Bucket;

/// 事项. The read side of what was recorded and decided. Payloads are opaque to the ledger; rooms that compare
/// waiting rows with recorded ones in SQL read the view `booked_event`, which is the ledger's own promise to
/// them.
public final class Events {
    private final DataSource dataSource;

    Events(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public record Decided(String outcome, Instant at, String by, String reason) {}

    public record StoredEvent(
            long id,
            String kind,
            String key,
            LocalDate businessDate,
            Instant recordedAt,
            String operator,
            String source,
            String payload) {}

    static StoredEvent event(java.sql.ResultSet row, int from) throws SQLException {
        return new StoredEvent(
                row.getLong(from),
                row.getString(from + 1),
                row.getString(from + 2),
                row.getObject(from + 3, LocalDate.class),
                row.getObject(from + 4, OffsetDateTime.class).toInstant(),
                row.getString(from + 5),
                row.getString(from + 6),
                row.getString(from + 7));
    }

    /// The events of a kind, in the order in which they were recorded, with the decision where there is one.
    public record DecidedEvent(StoredEvent event, @Nullable Decided decision) {}

    public List<DecidedEvent> of(Bucket bucket, String kind) {
        return read("WHERE v.bucket = " + bucket.number() + " AND v.kind = ?", kind);
    }

    /// The same over all holders.
    public List<DecidedEvent> of(String kind) {
        return read("WHERE v.kind = ?", kind);
    }

    private List<DecidedEvent> read(String where, String kind) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT v.event_id, v.kind, v.event_key, v.business_date, v.recorded_at, v.operator, v.source, v.payload,
                            d.outcome, d.decided_at, d.decided_by, d.reason
                        FROM event v LEFT JOIN decision d ON d.bucket = v.bucket AND d.event_id = v.event_id
                        %s ORDER BY v.event_id""".formatted(where))) {
            select.setString(1, kind);
            var found = new ArrayList<DecidedEvent>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    Decided decision = rows.getString(9) == null
                            ? null
                            : new Decided(
                                    rows.getString(9),
                                    rows.getObject(10, OffsetDateTime.class).toInstant(),
                                    rows.getString(11),
                                    rows.getString(12));
                    found.add(new DecidedEvent(event(rows, 1), decision));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new LedgerException("events could not be read", e);
        }
    }

    /// The payloads of known keys, for telling a record that is already in the books from a new one.
    public Map<String, String> payloads(Connection connection, Bucket bucket, Collection<String> keys) {
        try (var select = connection.prepareStatement(
                "SELECT event_key, payload FROM event WHERE bucket = ? AND event_key = ANY (?)")) {
            select.setInt(1, bucket.number());
            select.setArray(2, connection.createArrayOf("text", keys.toArray()));
            var found = new HashMap<String, String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new LedgerException("events could not be looked up", e);
        }
    }

    /// How far the books of a bucket have come: whatever is decided, and so whatever is posted, makes another
    /// extent.
    ///
    /// @param newest the greatest id; ids are not in order, so that it alone would not tell
    public record Extent(long decisions, long newest) {}

    public Extent extent(Bucket bucket) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT count(*), coalesce(max(decision_id), 0) FROM decision WHERE bucket = ?")) {
            select.setInt(1, bucket.number());
            try (var rows = select.executeQuery()) {
                rows.next();
                return new Extent(rows.getLong(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new LedgerException("the extent of the books could not be read", e);
        }
    }

    /// How many events of a kind there are whose keys begin alike.
    public long count(Bucket bucket, String kind, String keyPrefix) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT count(*) FROM event WHERE bucket = ? AND kind = ? AND starts_with(event_key, ?)")) {
            select.setInt(1, bucket.number());
            select.setString(2, kind);
            select.setString(3, keyPrefix);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new LedgerException("events could not be counted", e);
        }
    }
}
