package org.openyibao.ledger.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// Brings a database to the schema that this program needs. Several processes may try at once: one does, the
/// others wait. What was done is noted at the table of migrations, so that the next start need not wake Flyway
/// (half a second of a command that takes one).
///
/// @param location of Flyway's form, `classpath:db/migration`
record Migrations(String location) {
    static final Migrations OF_THE_HOUSE = new Migrations("classpath:db/migration");

    private static final String HISTORY = "flyway_schema_history";

    /// @throws org.openyibao.kernel.Refusal if the database was made by another version that cannot be brought
    /// here
    void apply(DataSource owner) throws SQLException {
        var mark = mark();
        if (isMarked(owner, mark)) {
            return;
        }
        migrate(owner);
        try (var connection = owner.getConnection()) {
            Roles.execute(connection, "COMMENT ON TABLE %s IS '%s'".formatted(HISTORY, mark));
        }
    }

    private static boolean isMarked(DataSource owner, String mark) throws SQLException {
        try (var connection = owner.getConnection()) {
            return Roles.exists(
                    connection, "SELECT 1 WHERE obj_description(to_regclass('" + HISTORY + "'), 'pg_class') = ?", mark);
        }
    }

    private void migrate(DataSource owner) {
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .locations(location)
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException differs) {
            throw DatabaseError.SCHEMA_DIFFERS.refuse(
                    HISTORY,
                    "数据库的结构不是本程序的结构",
                    differs.getMessage().strip().replaceAll("\\s*\\n\\s*", "；"),
                    "请用建立该数据库的程序版本或更新的版本打开；演示数据可以另指一个数据文件夹重新生成");
        } catch (FlywayException failure) {
            if (failure.getCause() instanceof SQLException cause && Roles.NO_RIGHT.equals(cause.getSQLState())) {
                throw DatabaseError.MISSING_RIGHTS.refuse(
                        HISTORY,
                        "所有者不能建立表",
                        String.valueOf(cause.getMessage()),
                        "请数据库管理员把数据库的所有权给 OPENYIBAO_DB_URL 里的用户：ALTER DATABASE … OWNER TO …");
            }
            throw failure;
        }
    }

    /// Names and checksums of all scripts: another script, or another text of one, is another mark.
    private String mark() {
        var scripts = new TreeSet<String>();
        var folder = location.substring(location.indexOf(':') + 1);
        try {
            var roots = Migrations.class.getClassLoader().getResources(folder);
            while (roots.hasMoreElements()) {
                addScripts(roots.nextElement(), folder, scripts);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return scripts.toString();
    }

    private static void addScripts(URL root, String folder, TreeSet<String> scripts) throws IOException {
        if (root.openConnection() instanceof JarURLConnection jar) {
            jar.getJarFile().stream()
                    .filter(entry -> entry.getName().startsWith(folder + "/") && !entry.isDirectory())
                    .forEach(entry ->
                            scripts.add(script(entry.getName().substring(folder.length() + 1), entry.getCrc())));
            return;
        }
        var directory = Path.of(URI.create(root.toString()));
        try (var files = Files.walk(directory)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                scripts.add(script(directory.relativize(file).toString(), checksum(file)));
            }
        }
    }

    private static String script(String name, long checksum) {
        return "%s %08x".formatted(name.replace("'", ""), checksum);
    }

    private static long checksum(Path file) throws IOException {
        try (var stream = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            stream.transferTo(OutputStream.nullOutputStream());
            return stream.getChecksum().getValue();
        }
    }
}
