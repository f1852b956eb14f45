package org.openyibao.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/// The small reference tables: book sets, charts of accounts, units and interned cells. They are written in
/// transactions of their own, before the entries that need them, as a distributed database wants it; a cell
/// without postings does no harm.
///
/// What is written while a caller holds a connection is written on one beside the pool: were it taken from the
/// pool, as many callers as the pool has connections would wait for each other for ever.
public final class Charts {
    private static final int UNIT_ROUNDS = 100;

    private final DataSource dataSource;
    private final DataSource besideThePool;
    private final Ids ids;
    private final Map<String, BookSet> bookSets = new ConcurrentHashMap<>();
    private final Map<Long, LedgerCell> cells = new ConcurrentHashMap<>();
    private final Map<Unit, Integer> units = new ConcurrentHashMap<>();

    public Charts(DataSource dataSource) {
        this.dataSource = dataSource;
        this.besideThePool = besideThePool(dataSource);
        this.ids = new Ids(besideThePool, "ledger");
    }

    private static DataSource besideThePool(DataSource dataSource) {
        try {
            if (dataSource.isWrapperFor(HikariDataSource.class)) {
                var pooled = dataSource.unwrap(HikariDataSource.class).getDataSource();
                return pooled == null ? dataSource : pooled;
            }
            return dataSource;
        } catch (SQLException e) {
            throw new LedgerException("the data source does not say what it wraps", e);
        }
    }

    /// Opens the book set of this code, or finds it. Its region and name may have changed since it was opened;
    /// what it is and whose it is may not.
    public BookSet open(String code, String kind, String region, String holder, String name) {
        BookSet found = bookSets.computeIfAbsent(code, _ -> {
            try (var connection = besideThePool.getConnection()) {
                try (var insert = connection.prepareStatement("""
                        INSERT INTO book_set (book_set_id, code, kind, region, holder, name) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (code) DO NOTHING""")) {
                    insert.setLong(1, ids.next());
                    insert.setString(2, code);
                    insert.setString(3, kind);
                    insert.setString(4, region);
                    insert.setString(5, holder);
                    insert.setString(6, name);
                    insert.executeUpdate();
                }
                return read(connection, code);
            } catch (SQLException e) {
                throw new LedgerException("book set " + code + " could not be opened", e);
            }
        });
        if (!found.kind().equals(kind) || !found.holder().equals(holder)) {
            throw new LedgerException("book set " + code + " is a " + found.kind() + " of " + found.holder());
        }
        return found;
    }

    /// The book sets of a holder, by code.
    public List<BookSet> heldBy(String holder) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SELECT_BOOK_SET + " WHERE holder = ? ORDER BY code")) {
            select.setString(1, holder);
            return readAll(select);
        } catch (SQLException e) {
            throw new LedgerException("the book sets of " + holder + " could not be read", e);
        }
    }

    public List<BookSet> bookSets() {
        try (var connection = dataSource.getConnection()) {
            return bookSets(connection);
        } catch (SQLException e) {
            throw new LedgerException("the book sets could not be read", e);
        }
    }

    static List<BookSet> bookSets(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(SELECT_BOOK_SET + " ORDER BY code")) {
            return readAll(select);
        }
    }

    private static final String SELECT_BOOK_SET = "SELECT book_set_id, code, kind, region, holder, name FROM book_set";

    private static BookSet read(Connection connection, String code) throws SQLException {
        try (var select = connection.prepareStatement(SELECT_BOOK_SET + " WHERE code = ?")) {
            select.setString(1, code);
            return readAll(select).getFirst();
        }
    }

    private static List<BookSet> readAll(java.sql.PreparedStatement select) throws SQLException {
        var found = new java.util.ArrayList<BookSet>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new BookSet(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6)));
            }
        }
        return found;
    }

    /// Declares the chart of accounts of a kind of book set; accounts that are there stay as they are.
    public void declare(String kind, List<Account> accounts) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO account (book_set_kind, account, name, category, normal_side)
                        SELECT ?, unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[])
                        ON CONFLICT (book_set_kind, account) DO NOTHING""")) {
            insert.setString(1, kind);
            insert.setArray(2, texts(connection, accounts, Account::code));
            insert.setArray(3, texts(connection, accounts, Account::name));
            insert.setArray(4, texts(connection, accounts, Account::category));
            insert.setArray(5, texts(connection, accounts, Account::normalSide));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerException("the chart of " + kind + " could not be declared", e);
        }
    }

    private static java.sql.Array texts(
            Connection connection, List<Account> accounts, java.util.function.Function<Account, String> column)
            throws SQLException {
        return connection.createArrayOf("text", accounts.stream().map(column).toArray());
    }

    /// The accounts of a kind of book set, by code.
    public Map<String, Account> accounts(String kind) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT account, name, category, normal_side FROM account WHERE book_set_kind = ?")) {
            select.setString(1, kind);
            var found = new TreeMap<String, Account>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getString(1),
                            new Account(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new LedgerException("the chart of " + kind + " could not be read", e);
        }
    }

    int unitId(Unit unit) {
        return units.computeIfAbsent(unit, _ -> {
            try (var connection = besideThePool.getConnection()) {
                // another process may take the number for another unit; then the next round takes the next
                // number
                for (int round = 0; round < UNIT_ROUNDS; round++) {
                    OptionalInt known = unitId(connection, unit);
                    if (known.isPresent()) {
                        return known.getAsInt();
                    }
                    try (var insert = connection.prepareStatement("""
                            INSERT INTO unit (unit_id, name, measures)
                            SELECT coalesce(max(unit_id), 0) + 1, ?, ? FROM unit
                            ON CONFLICT DO NOTHING""")) {
                        insert.setString(1, unit.name());
                        insert.setString(2, unit.measures().column());
                        insert.executeUpdate();
                    }
                }
                throw new LedgerException("unit " + unit.name() + " got no number");
            } catch (SQLException e) {
                throw new LedgerException("unit " + unit.name() + " could not be found", e);
            }
        });
    }

    private static OptionalInt unitId(Connection connection, Unit unit) throws SQLException {
        try (var select = connection.prepareStatement("SELECT unit_id FROM unit WHERE name = ? AND measures = ?")) {
            select.setString(1, unit.name());
            select.setString(2, unit.measures().column());
            try (var rows = select.executeQuery()) {
                return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    Map<Integer, Unit> units(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT unit_id, name, measures FROM unit");
                var rows = select.executeQuery()) {
            var found = new HashMap<Integer, Unit>();
            while (rows.next()) {
                found.put(rows.getInt(1), new Unit(rows.getString(2), Unit.Measures.ofColumn(rows.getString(3))));
            }
            return found;
        }
    }

    /// Makes sure that the cells are in the table before postings name them.
    ///
    /// @return the cells with their ids
    /// @throws LedgerException if two different cells ever share a digest
    Map<LedgerCell, Long> intern(Collection<LedgerCell> wanted) {
        var idOf = new HashMap<LedgerCell, Long>();
        var missing = new TreeMap<Long, LedgerCell>();
        for (LedgerCell cell : wanted) {
            if (idOf.containsKey(cell)) {
                continue;
            }
            long id = cell.id();
            idOf.put(cell, id);
            LedgerCell known = cells.getOrDefault(id, cell);
            LedgerCell twin = missing.getOrDefault(id, cell);
            if (!known.equals(cell) || !twin.equals(cell)) {
                throw new LedgerException("two cells share the digest " + id);
            }
            if (!cells.containsKey(id)) {
                missing.put(id, cell);
            }
        }
        if (!missing.isEmpty()) {
            internMissing(missing);
        }
        return idOf;
    }

    private void internMissing(TreeMap<Long, LedgerCell> missing) {
        try (var connection = besideThePool.getConnection()) {
            // in the order of their ids, so that two who intern the same cells never wait for each other
            try (var insert = connection.prepareStatement("""
                    INSERT INTO ledger_cell (cell_id, book_set_id, account, dimension_names, dimension_values)
                    VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")) {
                for (var cell : missing.entrySet()) {
                    addCell(connection, insert, cell.getKey(), cell.getValue());
                }
                insert.executeBatch();
            }
            cells(connection, missing.keySet()).forEach((id, stored) -> {
                if (!stored.equals(missing.get(id))) {
                    cells.remove(id);
                    throw new LedgerException("two cells share the digest " + id);
                }
            });
        } catch (SQLException e) {
            throw new LedgerException("cells could not be interned", e);
        }
    }

    private static void addCell(Connection connection, PreparedStatement insert, long id, LedgerCell cell)
            throws SQLException {
        var dimensions = cell.dimensions();
        insert.setLong(1, id);
        insert.setLong(2, cell.bookSetId());
        insert.setString(3, cell.account());
        insert.setArray(4, connection.createArrayOf("text", dimensions.keySet().toArray()));
        insert.setArray(5, connection.createArrayOf("text", dimensions.values().toArray()));
        insert.addBatch();
    }

    /// The cells of these ids; read once, then remembered.
    public Map<Long, LedgerCell> cells(Collection<Long> wanted) {
        if (cells.keySet().containsAll(wanted)) {
            return known(wanted);
        }
        try (var connection = dataSource.getConnection()) {
            return cells(connection, wanted);
        } catch (SQLException e) {
            throw new LedgerException("cells could not be read", e);
        }
    }

    /// The same, read on a connection that the caller holds already.
    Map<Long, LedgerCell> cells(Connection connection, Collection<Long> wanted) throws SQLException {
        var unknown = wanted.stream().filter(id -> !cells.containsKey(id)).toArray();
        if (unknown.length > 0) {
            try (var select = connection.prepareStatement("""
                    SELECT cell_id, book_set_id, account, dimension_names, dimension_values
                    FROM ledger_cell WHERE cell_id = ANY (?)""")) {
                select.setArray(1, connection.createArrayOf("bigint", unknown));
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        cells.put(rows.getLong(1), cell(rows));
                    }
                }
            }
        }
        return known(wanted);
    }

    private Map<Long, LedgerCell> known(Collection<Long> wanted) {
        var found = new HashMap<Long, LedgerCell>();
        for (Long id : wanted) {
            LedgerCell cell = cells.get(id);
            if (cell == null) {
                throw new LedgerException("no cell " + id + ": a posting names a cell that is not there");
            }
            found.put(id, cell);
        }
        return found;
    }

    private static LedgerCell cell(java.sql.ResultSet row) throws SQLException {
        var dimensions = new TreeMap<String, String>();
        var names = Arrays.asList((String[]) row.getArray(4).getArray());
        var values = (String[]) row.getArray(5).getArray();
        for (int i = 0; i < values.length; i++) {
            dimensions.put(names.get(i), values[i]);
        }
        return new LedgerCell(row.getLong(2), row.getString(3), dimensions);
    }

    long nextId() {
        return ids.next();
    }
}
