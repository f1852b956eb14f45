package org.openyibao.operations.relief;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openyibao.kernel.Bucket;
import org.openyibao.ledger.LedgerException;

/// The persons of an agency's rosters, by person number. Kept apart from the events, so that a name can be
/// forgotten one day while what was paid stays.
final class People {
    private final Connection connection;
    private final String agency;

    People(Connection connection, String agency) {
        this.connection = connection;
        this.agency = agency;
    }

    private Bucket bucket(String personNo) {
        return Bucket.of(agency + "/" + personNo);
    }

    /// All of them, each as last corrected.
    Map<String, Person> all() {
        try (var select = connection.prepareStatement("""
                SELECT person_no, name, id_number FROM relief_person WHERE agency = ? ORDER BY person_no, version""")) {
            select.setString(1, agency);
            var people = new LinkedHashMap<String, Person>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    people.put(rows.getString(1), new Person(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return people;
        } catch (SQLException e) {
            throw new LedgerException("the persons of the rosters could not be read", e);
        }
    }

    /// Adds persons, or further versions of them.
    void add(Collection<Person> people, Instant now) {
        try (var insert = connection.prepareStatement("""
                INSERT INTO relief_person (bucket, agency, person_no, version, name, id_number, recorded_at)
                SELECT ?, ?, ?, coalesce(max(version), 0) + 1, ?, ?, ? FROM relief_person
                WHERE bucket = ? AND agency = ? AND person_no = ?""")) {
            for (Person person : people) {
                int bucket = bucket(person.personNo()).number();
                insert.setInt(1, bucket);
                insert.setString(2, agency);
                insert.setString(3, person.personNo());
                insert.setString(4, person.name());
                insert.setString(5, person.idNumber());
                insert.setObject(6, now.atOffset(ZoneOffset.UTC));
                insert.setInt(7, bucket);
                insert.setString(8, agency);
                insert.setString(9, person.personNo());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new LedgerException("the persons of the roster could not be kept", e);
        }
    }
}
