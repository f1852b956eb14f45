package org.openyibao.ledger.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// Brings a database to the schema that this program needs. Several processes may try at once: one does, the others
/// wait.
final class Migrations {
    static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    /// @throws org.openyibao.kernel.Refusal if the database was made by another version that cannot be brought here
    static void apply(DataSource owner, String location) {
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .locations(location)
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException differs) {
            throw DatabaseError.SCHEMA_DIFFERS.refuse(
                    "flyway_schema_history",
                    "数据库的结构不是本程序的结构",
                    differs.getMessage().strip().replaceAll("\\s*\\n\\s*", "；"),
                    "请用建立该数据库的程序版本或更新的版本打开；演示数据可以另指一个数据文件夹重新生成");
        } catch (FlywayException failure) {
            if (failure.getCause() instanceof SQLException cause && Roles.NO_RIGHT.equals(cause.getSQLState())) {
                throw DatabaseError.MISSING_RIGHTS.refuse(
                        "flyway_schema_history",
                        "所有者不能建立表",
                        String.valueOf(cause.getMessage()),
                        "请数据库管理员把数据库的所有权给 OPENYIBAO_DB_URL 里的用户：ALTER DATABASE … OWNER TO …");
            }
            throw failure;
        }
    }
}
