package org.openyibao.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is wrong with migrations by the rules that keep one schema running on one PostgreSQL and on a
/// distributed one.
final class MigrationScripts {
    /// Small tables that every node would hold whole. Every other table belongs to a holder and is sharded by
    /// bucket.
    private static final List<String> REFERENCE_TABLES =
            List.of("book_set", "account", "unit", "ledger_cell", "id_block");

    /// What was recorded is never changed, by nobody.
    private static final List<String> APPEND_ONLY =
            List.of("event", "decision", "entry", "posting", "year_close", "ledger_cell", "book_set", "account");

    private static final Map<String, String> FORBIDDEN = Map.of(
            "\\bTRIGGER\\b", "a trigger: not supported on distributed tables",
            "\\bCREATE\\s+(OR\\s+REPLACE\\s+)?RULE\\b", "a rule: silently kept on the coordinator only",
            "\\b(BIG|SMALL)?SERIAL[248]?\\b", "a serial: ids come from the application",
            "\\bGENERATED\\b|\\bIDENTITY\\b", "an identity or generated column: ids come from the application",
            "\\bCREATE\\s+SEQUENCE\\b|\\bNEXTVAL\\b", "a sequence: ids come from the application",
            "\\bDEFERRABLE\\b", "a deferrable constraint: comes back at COMMIT without its true code");

    private static final Pattern TABLE =
            Pattern.compile("CREATE\\s+TABLE\\s+(\\w+)\\s*\\((.*)\\)\\s*$", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY =
            Pattern.compile("(PRIMARY\\s+KEY|UNIQUE)\\s*\\(\\s*([^)]*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMELESS =
            Pattern.compile("\\b(PRIMARY\\s+KEY|UNIQUE|CHECK|FOREIGN\\s+KEY)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNIQUE_INDEX = Pattern.compile(
            "CREATE\\s+UNIQUE\\s+INDEX\\s+\\w+\\s+ON\\s+(\\w+)\\s*(?:USING\\s+\\w+\\s*)?\\(\\s*([^)]*)\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "ALTER\\s+TABLE\\s+(?:ONLY\\s+)?(\\w+)\\s+ADD\\s+CONSTRAINT\\s+\\w+\\s+FOREIGN\\s+KEY\\s*"
                    + "\\(\\s*([^)]*)\\)\\s*REFERENCES\\s+(\\w+)\\s*\\(\\s*([^)]*)\\)\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GRANT =
            Pattern.compile("GRANT\\s+(.*?)\\s+ON\\s+(.*?)\\s+TO\\s+", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Map<String, List<String>> columns = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    /// Reads the scripts in the order of their versions.
    ///
    /// @param scripts texts by file name
    MigrationScripts(Map<String, String> scripts) {
        scripts.forEach((file, text) -> {
            for (String statement : text.replaceAll("(?m)--.*$", "").split(";")) {
                read(file, statement.strip());
            }
        });
    }

    /// One line for each broken rule.
    List<String> findings() {
        return findings;
    }

    /// The columns of every table, in the order written.
    Map<String, List<String>> columns() {
        return columns;
    }

    private void read(String file, String statement) {
        FORBIDDEN.forEach((pattern, why) -> {
            if (Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)
                    .matcher(statement)
                    .find()) {
                complain(file, statement, why);
            }
        });
        Matcher table = TABLE.matcher(statement);
        if (table.find()) {
            readTable(file, statement, table.group(1), table.group(2));
        }
        Matcher index = UNIQUE_INDEX.matcher(statement);
        if (index.find()) {
            requireBucketFirst(file, statement, index.group(1), index.group(2));
        }
        readForeignKeys(file, statement);
        readGrant(file, statement);
    }

    private void complain(String file, String statement, String why) {
        String head = statement.lines().findFirst().orElse("");
        findings.add(file + ": " + head + ": " + why);
    }

    private void readTable(String file, String statement, String name, String body) {
        var names = new ArrayList<String>();
        for (String part : body.split(",(?![^(]*\\))")) {
            String definition = part.strip();
            if (!definition.startsWith("CONSTRAINT ")) {
                names.add(definition.split("\\s+")[0]);
                if (NAMELESS.matcher(definition).find()) {
                    complain(file, statement, "a constraint without a name: " + definition);
                }
            }
        }
        columns.put(name, names);
        if (!REFERENCE_TABLES.contains(name) && !names.contains("bucket")) {
            complain(file, statement, "a table that is neither a known reference table nor owned, with a bucket");
        }
        if (REFERENCE_TABLES.contains(name) && names.contains("bucket")) {
            complain(file, statement, "a reference table with a bucket");
        }
        boolean hasPrimaryKey = false;
        Matcher key = KEY.matcher(body);
        while (key.find()) {
            hasPrimaryKey |= key.group(1).toUpperCase(java.util.Locale.ROOT).startsWith("PRIMARY");
            requireBucketFirst(file, statement, name, key.group(2));
        }
        if (!hasPrimaryKey) {
            complain(file, statement, "a table without a primary key");
        }
    }

    private void requireBucketFirst(String file, String statement, String table, String keyColumns) {
        boolean owned = columns.getOrDefault(table, List.of()).contains("bucket");
        if (owned && !keyColumns.strip().split("[\\s,]+")[0].equals("bucket")) {
            complain(file, statement, "a key of " + table + " that does not begin with bucket: " + keyColumns);
        }
    }

    private void readForeignKeys(String file, String statement) {
        boolean refers = Pattern.compile("\\bREFERENCES\\b|\\bFOREIGN\\s+KEY\\b", Pattern.CASE_INSENSITIVE)
                .matcher(statement)
                .find();
        if (!refers) {
            return;
        }
        Matcher key = FOREIGN_KEY.matcher(statement);
        if (!key.find()) {
            complain(file, statement, "a foreign key that is not added alone, by name, after its tables");
            return;
        }
        boolean fromOwned = columns.getOrDefault(key.group(1), List.of()).contains("bucket");
        boolean toOwned = columns.getOrDefault(key.group(3), List.of()).contains("bucket");
        if (key.group(1).equals("posting")) {
            complain(file, statement, "a foreign key on posting: three of them cut bulk posting to a quarter");
        }
        if (!fromOwned && toOwned) {
            complain(file, statement, "a foreign key from a reference table to an owned one");
        }
        if (fromOwned
                && toOwned
                && !(key.group(2).startsWith("bucket") && key.group(4).startsWith("bucket"))) {
            complain(file, statement, "a foreign key between owned tables that does not begin with bucket");
        }
    }

    private void readGrant(String file, String statement) {
        Matcher grant = GRANT.matcher(statement);
        if (!grant.find()) {
            return;
        }
        boolean mayChange = Pattern.compile("\\b(UPDATE|DELETE|TRUNCATE|ALL)\\b", Pattern.CASE_INSENSITIVE)
                .matcher(grant.group(1))
                .find();
        List<String> tables = Arrays.asList(grant.group(2).strip().split("[\\s,]+"));
        if (mayChange && tables.stream().anyMatch(table -> APPEND_ONLY.contains(table) || table.equals("ALL"))) {
            complain(file, statement, "a right to change what was recorded");
        }
    }
}
