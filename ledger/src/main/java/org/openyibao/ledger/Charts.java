package org.openyibao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/// The small reference tables: book sets, charts of accounts, units and interned cells. They are written in
/// transactions
/// of their own, before the entries that need them, as a distributed database wants it; a cell without postings
/// does no
/// harm.
public final class Charts {
    private final DataSource dataSource;
    private final Ids ids;
    private final Map<String, BookSet> bookSets = new ConcurrentHashMap<>();
    private final Map<Long, LedgerCell> cells = new ConcurrentHashMap<>();
    private final Map<Unit, Integer> units = new ConcurrentHashMap<>();

    public Charts(DataSource dataSource) {
        this.dataSource = dataSource;
        this.ids = new Ids(dataSource, "ledger");
    }

    /// Opens the book set of this code, or finds it.
    public BookSet open(String code, String kind, String region, String holder, String name) {
        return bookSets.computeIfAbsent(code, _ -> {
            try (var connection = dataSource.getConnection()) {
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
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SELECT_BOOK_SET + " ORDER BY code")) {
            return readAll(select);
        } catch (SQLException e) {
            throw new LedgerException("the book sets could not be read", e);
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
            try (var connection = dataSource.getConnection()) {
                try (var insert = connection.prepareStatement("""
                        INSERT INTO unit (unit_id, name, measures) SELECT coalesce(max(unit_id), 0) + 1, ?, ? FROM unit
                        ON CONFLICT (name, measures) DO NOTHING""")) {
                    insert.setString(1, unit.name());
                    insert.setString(2, unit.measures().column());
                    insert.executeUpdate();
                }
                try (var select =
                        connection.prepareStatement("SELECT unit_id FROM unit WHERE name = ? AND measures = ?")) {
                    select.setString(1, unit.name());
                    select.setString(2, unit.measures().column());
                    try (var rows = select.executeQuery()) {
                        rows.next();
                        return rows.getInt(1);
                    }
                }
            } catch (SQLException e) {
                throw new LedgerException("unit " + unit.name() + " could not be found", e);
            }
        });
    }

    Map<Integer, Unit> units() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT unit_id, name, measures FROM unit");
                var rows = select.executeQuery()) {
            var found = new HashMap<Integer, Unit>();
            while (rows.next()) {
                found.put(rows.getInt(1), new Unit(rows.getString(2), Unit.Measures.ofColumn(rows.getString(3))));
            }
            return found;
        } catch (SQLException e) {
            throw new LedgerException("the units could not be read", e);
        }
    }

    /// Makes sure that the cells are in the table before postings name them.
    ///
    /// @throws LedgerException if two different cells ever share a digest
    void intern(java.util.Collection<LedgerCell> wanted) {
        var missing = new TreeMap<Long, LedgerCell>();
        for (LedgerCell cell : wanted) {
            LedgerCell known = cells.get(cell.id());
            if (known == null) {
                missing.put(cell.id(), cell);
            } else if (!known.equals(cell)) {
                throw new LedgerException("two cells share the digest " + cell.id());
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO ledger_cell (cell_id, book_set_id, account, dimension_names, dimension_values)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT (cell_id) DO NOTHING""")) {
            for (var cell : missing.entrySet()) {
                insert.setLong(1, cell.getKey());
                insert.setLong(2, cell.getValue().bookSetId());
                insert.setString(3, cell.getValue().account());
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "text", cell.getValue().dimensions().keySet().toArray()));
                insert.setArray(
                        5,
                        connection.createArrayOf(
                                "text", cell.getValue().dimensions().values().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new LedgerException("cells could not be interned", e);
        }
        cells(missing.keySet()).forEach((id, stored) -> {
            if (!stored.equals(missing.get(id))) {
                throw new LedgerException("two cells share the digest " + id);
            }
        });
    }

    /// The cells of these ids; read once, then remembered.
    public Map<Long, LedgerCell> cells(java.util.Collection<Long> wanted) {
        var unknown = wanted.stream().filter(id -> !cells.containsKey(id)).toArray();
        if (unknown.length > 0) {
            try (var connection = dataSource.getConnection();
                    var select = connection.prepareStatement("""
                            SELECT cell_id, book_set_id, account, dimension_names, dimension_values
                            FROM ledger_cell WHERE cell_id = ANY (?)""")) {
                select.setArray(1, connection.createArrayOf("bigint", unknown));
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        cells.put(rows.getLong(1), cell(rows));
                    }
                }
            } catch (SQLException e) {
                throw new LedgerException("cells could not be read", e);
            }
        }
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
