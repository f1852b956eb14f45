package org.openyibao.ledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Refusal;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/// The house's database on a server that somebody else runs. The address names the owner; the application role
/// is made if the owner may, else the administrator is told the statement.
///
/// @param url JDBC address with `user` and `password` of the owner
/// @param folder keeps the application role's password
/// @param givenPassword the application role's password if the administrator set it
record OutsideDatabase(String url, Path folder, @Nullable String givenPassword) {
    static final String URL_VARIABLE = "OPENYIBAO_DB_URL";
    static final String PASSWORD_VARIABLE = "OPENYIBAO_DB_APP_PASSWORD";

    private static final int OLDEST_VERSION = 15;
    private static final int CONNECT_SECONDS = 10;

    static OutsideDatabase of(String url, Path dataFolder, Map<String, String> environment) {
        return new OutsideDatabase(url.strip(), dataFolder.resolve("outside"), environment.get(PASSWORD_VARIABLE));
    }

    /// @return the two ways into the database that the address names, with the roles proved fit
    Sources open() throws IOException, SQLException {
        var owner = owner();
        makeDatabaseIfMissing(owner);
        try (var connection = connect(owner)) {
            requireVersion(connection);
            var application = source();
            application.setUser(Roles.APPLICATION);
            application.setPassword(password(connection));
            requireLogin(application);
            requireModesty(connection);
            return new Sources(owner, application);
        }
    }

    private PGSimpleDataSource owner() {
        var owner = source();
        if (owner.getUser() == null || owner.getDatabaseName() == null) {
            throw badAddress("缺少用户或数据库名");
        }
        return owner;
    }

    private PGSimpleDataSource source() {
        if (!url.startsWith("jdbc:postgresql:") || Driver.parseURL(url, null) == null) {
            throw badAddress("不是 JDBC 地址");
        }
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setReWriteBatchedInserts(true);
        source.setApplicationName("openyibao");
        return source;
    }

    private Refusal badAddress(String why) {
        return DatabaseError.OUTSIDE_ADDRESS.refuse(
                URL_VARIABLE, "外部数据库的地址不能识别：" + shown(), why, "请写成 jdbc:postgresql://主机:端口/数据库?user=所有者&password=口令");
    }

    /// The address without its parameters, which hold the password.
    private String shown() {
        return url.replaceFirst("[?].*", "").replaceFirst("//[^/@]*@", "//");
    }

    private void makeDatabaseIfMissing(PGSimpleDataSource owner) throws SQLException {
        try (var _ = owner.getConnection()) {
            return;
        } catch (SQLException failure) {
            if (!Roles.NO_SUCH_DATABASE.equals(failure.getSQLState())) {
                throw cannotConnect(failure);
            }
        }
        var maintenance = source();
        maintenance.setDatabaseName("postgres");
        try (var connection = connect(maintenance)) {
            Roles.execute(connection, "CREATE DATABASE \"%s\"".formatted(owner.getDatabaseName()));
        } catch (SQLException failure) {
            throw withoutRight(
                    failure, "CREATE DATABASE \"%s\" OWNER \"%s\"".formatted(owner.getDatabaseName(), owner.getUser()));
        }
    }

    private Connection connect(PGSimpleDataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException failure) {
            throw cannotConnect(failure);
        }
    }

    private Refusal cannotConnect(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28")) {
            return DatabaseError.OUTSIDE_LOGIN.refuse(
                    shown(),
                    "服务器拒绝所有者登录",
                    String.valueOf(failure.getMessage()),
                    "请核对 " + URL_VARIABLE + " 里的 user 和 password，以及服务器的 pg_hba.conf");
        }
        return DatabaseError.OUTSIDE_UNREACHABLE.refuse(
                shown(),
                "不能连接数据库服务器",
                String.valueOf(failure.getMessage()),
                "请确认服务器已启动、地址和端口正确、网络可达；不设 " + URL_VARIABLE + " 则使用内置数据库");
    }

    private void requireVersion(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw DatabaseError.VERSION.refuse(
                    shown(), "服务器是 PostgreSQL " + version, "本程序需要 " + OLDEST_VERSION + " 或更高版本", "请升级服务器，或换一台");
        }
    }

    /// The password of the application role, which exists afterwards. A role that was there before keeps its
    /// password: another installation may be using it.
    private String password(Connection owner) throws IOException, SQLException {
        var file = Folders.writable(folder).resolve("application.password");
        boolean exists = Roles.exists(owner, "SELECT 1 FROM pg_roles WHERE rolname = ?", Roles.APPLICATION);
        if (givenPassword != null) {
            if (!exists) {
                makeRole(owner, new Login(Roles.APPLICATION, givenPassword));
            }
            return givenPassword;
        }
        if (exists && !Files.exists(file)) {
            throw unknownPassword("数据文件夹里没有它的口令");
        }
        var login = Login.keptIn(file, Roles.APPLICATION);
        if (!exists) {
            makeRole(owner, login);
        }
        return login.password();
    }

    private void makeRole(Connection owner, Login application) throws SQLException {
        try {
            Roles.setPassword(owner, "CREATE", application);
        } catch (SQLException failure) {
            throw withoutRight(
                    failure,
                    "CREATE ROLE " + Roles.APPLICATION + " LOGIN PASSWORD '口令'，并把口令放进环境变量 " + PASSWORD_VARIABLE);
        }
    }

    private RuntimeException withoutRight(SQLException failure, String statement) throws SQLException {
        if (!Roles.NO_RIGHT.equals(failure.getSQLState())) {
            throw failure;
        }
        return DatabaseError.MISSING_RIGHTS.refuse(
                shown(), "所有者没有需要的权限", String.valueOf(failure.getMessage()), "请数据库管理员执行：" + statement);
    }

    private void requireLogin(PGSimpleDataSource application) throws SQLException {
        try (var _ = application.getConnection()) {
            return;
        } catch (SQLException failure) {
            if (String.valueOf(failure.getSQLState()).startsWith("28")) {
                throw unknownPassword("服务器不接受已知的口令");
            }
            throw withoutRight(
                    failure,
                    "GRANT CONNECT ON DATABASE \"%s\" TO %s"
                            .formatted(application.getDatabaseName(), Roles.APPLICATION));
        }
    }

    private Refusal unknownPassword(String why) {
        return DatabaseError.APPLICATION_PASSWORD.refuse(
                shown(),
                "角色 " + Roles.APPLICATION + " 已经存在，但不能以它登录",
                why,
                "请把原数据文件夹的 outside/application.password 复制过来，或用环境变量 " + PASSWORD_VARIABLE
                        + " 给出口令；都没有时请数据库管理员执行 ALTER ROLE " + Roles.APPLICATION + " PASSWORD '新口令'");
    }

    /// The append-only books rest on what this role may not do.
    private void requireModesty(Connection owner) throws SQLException {
        var query = """
                SELECT 1 FROM pg_roles
                WHERE rolname = ? AND (rolsuper OR pg_has_role(rolname, current_user, 'MEMBER'))
                """;
        if (Roles.exists(owner, query, Roles.APPLICATION)) {
            throw DatabaseError.APPLICATION_TOO_MIGHTY.refuse(
                    shown(),
                    "角色 " + Roles.APPLICATION + " 是超级用户，或是所有者角色的成员",
                    "应用角色不得修改或删除已入账的内容",
                    "请数据库管理员收回：ALTER ROLE " + Roles.APPLICATION + " NOSUPERUSER；REVOKE 所有者 FROM " + Roles.APPLICATION);
        }
    }
}
