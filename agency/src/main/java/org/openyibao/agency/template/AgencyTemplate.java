package org.openyibao.agency.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openyibao.agency.records.AgencyProfile;
import org.openyibao.agency.records.CodeLists;
import org.openyibao.agency.records.FolderFile;
import org.openyibao.agency.records.PublishedCodeLists;
import org.openyibao.agency.records.RecordError;
import org.openyibao.kernel.Refusal;

/// 新建文件夹. What `agency new` writes. The folder reads as an empty year as it is; its owner fills in who he
/// is and what happened.
public final class AgencyTemplate {
    /// What stands for the agency's name until somebody fills it in.
    public static final String NAME_TO_FILL_IN = "请填写单位全称";

    private static final String UNNAMED = "my-agency";

    private AgencyTemplate() {}

    /// Writes a blank folder whose id is the folder's own name, if that can be one.
    ///
    /// @throws Refusal if the folder holds anything, the family is unknown or the year is none
    public static void write(Path folder, String forms, int year) {
        write(folder, agencyOf(folder, year), forms, year);
    }

    /// Writes a blank folder.
    ///
    /// @param agency `[a-z0-9-]+` without the year
    /// @throws Refusal if the folder holds anything, the family or the agency is no such, or the year is none
    public static void write(Path folder, String agency, String forms, int year) {
        PublishedCodeLists codes = PublishedCodeLists.load();
        checkArguments(codes, agency, forms, year);
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw new Refusal(
                        RecordError.TEMPLATE_FOLDER_NOT_EMPTY,
                        folder.toString(),
                        "文件夹已有内容",
                        "新建不覆盖任何文件",
                        "换一个文件夹，或先移走其中的文件");
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(AgencyProfile.FILE), profile(codes, agency, forms, year));
            for (FolderFile file : FolderFile.values()) {
                BlankWorkbook.write(folder, file, codes, year);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkArguments(CodeLists codes, String agency, String forms, int year) {
        if (!codes.documentsByFamily().containsKey(forms)) {
            String families = String.join(
                    "、", codes.documentsByFamily().keySet().stream().sorted().toList());
            throw invalid("--forms", "没有表样“" + forms + "”", "改为以下之一：" + families);
        }
        if (year < 1950 || year > 2999) {
            throw invalid("--year", year + " 不是年度", "填写四位年度，如 2024");
        }
        if (!agency.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw invalid("--id", "“" + agency + "”不能作单位标识", "用小写字母、数字和连字符，不带年度");
        }
    }

    private static Refusal invalid(String where, String what, String remedy) {
        return new Refusal(RecordError.TEMPLATE_ARGUMENT_INVALID, where, what, "", remedy);
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static String agencyOf(Path folder, int year) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String text = name == null ? "" : name.toString();
        String agency = text.endsWith("-" + year) ? text.substring(0, text.length() - 5) : text;
        return agency.matches("[a-z0-9]+(-[a-z0-9]+)*") ? agency : UNNAMED;
    }

    private static String profile(CodeLists codes, String agency, String forms, int year) {
        return """
                # 单位基本信息。填好本文件和各工作簿后运行 ./openyibao import 本文件夹；没有记录的工作簿可以删去。
                # 单位标识-年度：小写字母、数字和连字符，以年度结尾；导入后不再改变
                id: %s-%d
                # 单位全称，印在每张表上
                name: %s
                # 六位行政区划代码（GB/T 2260），加引号；990100 是虚构地区
                region: "990100"
                # 记录所属年度
                year: %d
                # 文件种类：final-accounts（决算）或 budget（预算）
                document: %s
                # 表样：%s
                forms: %s
                # 单位性质：行政、参公或事业；决定政府预算支出经济分类
                unit_kind: 事业
                """.formatted(
                agency,
                year,
                NAME_TO_FILL_IN,
                year,
                codes.documentsByFamily().get(forms),
                String.join(
                        "、",
                        codes.documentsByFamily().keySet().stream().sorted().toList()),
                forms);
    }
}
