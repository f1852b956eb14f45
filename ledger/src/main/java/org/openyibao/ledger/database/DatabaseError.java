package org.openyibao.ledger.database;

import org.openyibao.kernel.ErrorCode;
import org.openyibao.kernel.Refusal;

/// Why a database could not be opened.
public enum DatabaseError implements ErrorCode {
    FOLDER_NOT_WRITABLE("YB-DB-0001", "数据文件夹不可写"),
    FOLDER_OF_ANOTHER("YB-DB-0002", "数据文件夹属于另一用户"),
    FOLDER_UNREACHABLE("YB-DB-0003", "数据库的运行用户进不了数据文件夹"),
    FOLDER_NOT_EXECUTABLE("YB-DB-0004", "数据文件夹所在的文件系统禁止运行程序"),
    FOLDER_NAME("YB-DB-0005", "数据文件夹的路径含有不能用的字符"),
    PLATFORM("YB-DB-0006", "本机平台没有内置数据库"),
    VERSION("YB-DB-0007", "数据库版本不符"),
    START_FAILED("YB-DB-0008", "内置数据库没有启动"),
    LOCKED("YB-DB-0009", "数据文件夹正被另一进程占用"),
    OUTSIDE_ADDRESS("YB-DB-0010", "外部数据库的地址写法不对"),
    OUTSIDE_UNREACHABLE("YB-DB-0011", "连不上外部数据库"),
    OUTSIDE_LOGIN("YB-DB-0012", "外部数据库拒绝登录"),
    MISSING_RIGHTS("YB-DB-0013", "数据库用户权限不足"),
    APPLICATION_PASSWORD("YB-DB-0014", "不知道应用角色的口令"),
    APPLICATION_TOO_MIGHTY("YB-DB-0015", "应用角色的权限过大"),
    SCHEMA_DIFFERS("YB-DB-0016", "数据库结构与本程序不符"),
    POOL_SIZE("YB-DB-0017", "连接数不对");

    private final String code;
    private final String title;

    DatabaseError(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    Refusal refuse(Object where, String what, String why, String remedy) {
        return new Refusal(this, where.toString(), what, why, remedy);
    }
}
