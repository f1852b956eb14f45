package org.openyibao.agency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.openyibao.agency.records.AgencyRecord;
import org.openyibao.agency.records.StoredRecord;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Bucket;
import org.openyibao.ledger.LedgerException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// The rows of batches that wait for their decision.
final class StagedRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FETCH = 1_000;

    private final Connection connection;
    private final AgencyYear year;
    private final Bucket bucket;

    StagedRows(Connection connection, AgencyYear year) {
        this.connection = connection;
        this.year = year;
        this.bucket = year.bucket();
    }

    static String key(AgencyYear year, AgencyRecord agencyRecord) {
        return year + "/" + agencyRecord.kind() + "/" + agencyRecord.identity();
    }

    static String payload(AgencyRecord agencyRecord) {
        return JSON.writeValueAsString(agencyRecord.columns());
    }

    /// Writes rows of one batch, in the order given.
    ///
    /// @param firstSeq the place of the first row in the batch
    void add(long batchId, int firstSeq, List<AgencyRecord> rows) {
        try (var insert = connection.prepareStatement("""
                INSERT INTO import_row (bucket, batch_id, seq, kind, event_key, business_date, file, file_row, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            int seq = firstSeq;
            for (AgencyRecord row : rows) {
                insert.setInt(1, bucket.number());
                insert.setLong(2, batchId);
                insert.setInt(3, seq++);
                insert.setString(4, row.kind());
                insert.setString(5, key(year, row));
                insert.setObject(6, row.date());
                insert.setString(7, row.file());
                insert.setInt(8, row.row());
                insert.setString(9, payload(row));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new LedgerException("the rows of the batch could not be kept", e);
        }
    }

    /// Streams the rows of a batch in their order.
    void forEach(long batchId, Consumer<AgencyRecord> sink) {
        try (var select = connection.prepareStatement("""
                SELECT kind, file, file_row, payload FROM import_row
                WHERE bucket = ? AND batch_id = ? ORDER BY seq""")) {
            select.setFetchSize(FETCH);
            select.setInt(1, bucket.number());
            select.setLong(2, batchId);
            stream(select, sink);
        } catch (SQLException e) {
            throw new LedgerException("the rows of the batch could not be read", e);
        }
    }

    /// Which order control wants the rows in; budget lines and releases always come first.
    enum Order {
        /// Day by day, adjustments before the payments of their day, what the books hold before what is new.
        BY_DATE("business_date, kind, origin, seq"),
        /// Adjustments before payments, what the books hold before what is new.
        IN_ALL("kind, origin, business_date, seq");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    /// Streams what control needs: what the books hold of the year, and the batch.
    void forControl(long batchId, Order order, Consumer<AgencyRecord> sink) {
        // budget_adjustment sorts before payment
        try (var select = connection.prepareStatement("""
                SELECT kind, file, file_row, payload FROM (
                    SELECT kind, '账上 ' || split_part(source, ':', 1) AS file, split_part(source, ':', 2)::integer AS file_row,
                        payload, business_date, 0 AS origin, event_id AS seq
                    FROM event WHERE bucket = ? AND event_key LIKE ? AND kind = ANY (?)
                    UNION ALL
                    SELECT kind, file, file_row, payload, business_date, 1, seq
                    FROM import_row WHERE bucket = ? AND batch_id = ? AND kind = ANY (?)) r
                ORDER BY CASE kind WHEN 'budget_line' THEN 0 WHEN 'treasury_release' THEN 1 ELSE 2 END, """ + order.columns)) {
            var kinds = connection.createArrayOf(
                    "text", new Object[] {"budget_line", "treasury_release", "budget_adjustment", "payment"});
            select.setFetchSize(FETCH);
            select.setInt(1, bucket.number());
            select.setString(2, year + "/%");
            select.setArray(3, kinds);
            select.setInt(4, bucket.number());
            select.setLong(5, batchId);
            select.setArray(6, kinds);
            stream(select, sink);
        } catch (SQLException e) {
            throw new LedgerException("the rows for control could not be read", e);
        }
    }

    private void stream(PreparedStatement select, Consumer<AgencyRecord> sink) throws SQLException {
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                sink.accept(restore(rows));
            }
        }
    }

    private AgencyRecord restore(ResultSet rows) throws SQLException {
        SequencedMap<String, String> columns =
                JSON.readValue(rows.getString(4), new TypeReference<LinkedHashMap<String, String>>() {});
        return StoredRecord.restore(rows.getString(1), year.year(), rows.getString(2), rows.getInt(3), columns);
    }

    /// Removes the rows that the books have got since, word for word; those that the books have otherwise are
    /// told.
    ///
    /// @param changed gets such a row and what the books hold of it
    void settle(long batchId, BiConsumer<AgencyRecord, String> changed) {
        try (var delete = connection.prepareStatement("""
                        DELETE FROM import_row r USING booked_event e
                        WHERE r.bucket = ? AND r.batch_id = ?
                            AND e.bucket = r.bucket AND e.event_key = r.event_key AND e.payload = r.payload""");
                var select = connection.prepareStatement("""
                        SELECT r.kind, r.file, r.file_row, r.payload, e.payload
                        FROM import_row r JOIN booked_event e ON e.bucket = r.bucket AND e.event_key = r.event_key
                        WHERE r.bucket = ? AND r.batch_id = ? ORDER BY r.seq""")) {
            delete.setInt(1, bucket.number());
            delete.setLong(2, batchId);
            delete.executeUpdate();
            select.setFetchSize(FETCH);
            select.setInt(1, bucket.number());
            select.setLong(2, batchId);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    changed.accept(restore(rows), rows.getString(5));
                }
            }
        } catch (SQLException e) {
            throw new LedgerException("the rows of the batch could not be compared with the books", e);
        }
    }

    void remove(long batchId) {
        try (var delete = connection.prepareStatement("DELETE FROM import_row WHERE bucket = ? AND batch_id = ?")) {
            delete.setInt(1, bucket.number());
            delete.setLong(2, batchId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerException("the rows of the batch could not be removed", e);
        }
    }
}
