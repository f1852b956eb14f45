package org.openyibao.agency.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Finds and opens the file of a sheet, which may be TSV or XLSX, and complains of what cannot be opened.
record SheetFile(SheetFormat format, Complaints complaints) {
    /// The file in its folder; `null` if there is none, or two, which is complained of.
    @Nullable
    Path in(Path folder) {
        Path tsv = folder.resolve(format.stem() + ".tsv");
        Path xlsx = folder.resolve(format.stem() + ".xlsx");
        if (Files.exists(tsv) && Files.exists(xlsx)) {
            complaints.add(
                    RecordError.FILE_TWICE,
                    format.stem() + ".tsv、" + format.stem() + ".xlsx",
                    format.title() + "有两个文件",
                    "不知道以哪一个为准",
                    "只留一个");
            return null;
        }
        return Files.exists(tsv) ? tsv : Files.exists(xlsx) ? xlsx : null;
    }

    /// Whether the file is one that can be opened; complains if not.
    boolean isReadable(Path path) {
        String name = path.getFileName().toString();
        if (Files.isRegularFile(path) && Files.isReadable(path)) {
            return true;
        }
        complaints.add(
                RecordError.FILE_NOT_OPENED,
                name,
                Files.isDirectory(path) ? name + " 是一个文件夹，不是文件" : "文件打不开",
                Files.isDirectory(path) ? "" : "没有读取的权限，或不是普通文件",
                "换成" + format.title() + "的文件，或把它移出资料夹");
        return false;
    }

    static Table open(Path path) throws IOException {
        return path.toString().endsWith(".xlsx") ? new XlsxTable(path) : new TsvTable(path);
    }

    void complainEmpty(String name) {
        complaints.add(RecordError.HEAD_MISSING, name, "文件是空的，没有表头", "", "第一行写列名；没有记录就删去这个文件");
    }

    void complainUnreadable(String name, RecordError error) {
        if (error == RecordError.FILE_ENCODING) {
            complaints.add(error, name, "文件不是 UTF-8 编码", "多半是 GBK", "用“UTF-8”编码另存，或改用 XLSX");
        } else {
            complaints.add(error, name, "不是可以读取的 XLSX 工作簿", "文件可能损坏、加密，或只是改了扩展名", "用表格软件打开后另存为 XLSX");
        }
    }
}
