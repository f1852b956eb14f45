package org.openyibao.agency.records;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The platform's codes and those that a folder adds: by `codes.tsv`, or a 项 by the `func_name` beside it.
final class FolderCodes {
    private final CodeLists lists;
    private final Map<String, String> own = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, String> unlisted = new LinkedHashMap<>();

    FolderCodes(CodeLists lists) {
        this.lists = lists;
    }

    void add(CodeName code) {
        own.put(code.code(), code.name());
    }

    boolean hasFunction(String code) {
        return lists.functionName(code).isPresent() || own.containsKey(code);
    }

    boolean hasEconomic(String code) {
        return lists.economicName(code).isPresent() || own.containsKey(code);
    }

    /// A 项 was used: if nobody lists it, some row has to name it.
    void used(String func, String name, String where) {
        if (hasFunction(func)) {
            return;
        }
        if (name.isEmpty()) {
            unlisted.putIfAbsent(func, where);
        } else {
            named.add(func);
        }
    }

    /// Complains of each unlisted 项 that no row of the folder names.
    void complainOfNameless(Complaints complaints) {
        unlisted.forEach((func, where) -> {
            if (!named.contains(func)) {
                complaints.add(
                        RecordError.FUNCTION_NAME_MISSING,
                        where,
                        "功能分类 " + func + " 不在平台编码表内，文件夹中也没有它的名称",
                        "未列编码的项级科目以 func_name 为名称，表格按此印出",
                        "在使用该编码的行填写 func_name，或在 codes.tsv 增加一行 " + func + " 和名称");
            }
        });
    }
}
