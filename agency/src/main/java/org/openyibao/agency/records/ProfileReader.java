package org.openyibao.agency.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.RegionCode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads `agency.yaml`. Fields that it does not know are left alone, as comments are.
final class ProfileReader {
    private static final Map<String, String> FIELDS = fields();

    private final CodeLists codes;
    private final Complaints complaints;
    private int year;

    ProfileReader(CodeLists codes, Complaints complaints) {
        this.codes = codes;
        this.complaints = complaints;
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", "单位标识-年度，如 sample-2024");
        fields.put("name", "单位全称");
        fields.put("region", "六位行政区划代码，如 \"140300\"");
        fields.put("year", "四位年度");
        fields.put("document", "final-accounts（决算）或 budget（预算）");
        fields.put("forms", "表样，如 shanxi-final");
        fields.put("unit_kind", "行政、参公或事业");
        return fields;
    }

    /// The fiscal year as far as the file tells it, even if the rest is wrong; 0 if it does not.
    int year() {
        return year;
    }

    @Nullable
    AgencyProfile read(Path folder) throws IOException {
        Path path = folder.resolve(AgencyProfile.FILE);
        if (!Files.isRegularFile(path)) {
            complaints.add(
                    RecordError.PROFILE_MISSING,
                    AgencyProfile.FILE,
                    "文件夹中没有 agency.yaml",
                    "它说明记录属于哪个单位、哪个年度、用哪套表样",
                    "用 ./openyibao agency new 新建文件夹，或按说明补一份");
            return null;
        }
        Map<?, ?> yaml = load(path);
        return yaml == null ? null : profile(yaml);
    }

    private @Nullable Map<?, ?> load(Path path) throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream stream = Files.newInputStream(path)) {
            if (new Yaml(new SafeConstructor(options)).load(stream) instanceof Map<?, ?> map) {
                return map;
            }
            complainUnreadable("内容不是“名称: 值”的列表");
        } catch (YAMLException e) {
            complainUnreadable("不符合 YAML 格式");
        }
        return null;
    }

    private void complainUnreadable(String what) {
        complaints.add(
                RecordError.PROFILE_UNREADABLE,
                AgencyProfile.FILE,
                what,
                "",
                "每行写一项，如 name: 示例市医疗保险中心，冒号后有一个空格，保存为 UTF-8");
    }

    private @Nullable AgencyProfile profile(Map<?, ?> yaml) {
        long before = complaints.count();
        var values = new LinkedHashMap<String, String>();
        FIELDS.forEach((field, meaning) -> {
            Object value = yaml.get(field);
            String text = value == null ? "" : Table.strip(value.toString());
            if (text.isEmpty()) {
                complaints.add(RecordError.PROFILE_FIELD_MISSING, where(field), "缺少" + meaning, "", "补上 " + field);
            }
            values.put(field, text);
        });
        AgencyYear id = id(values);
        RegionCode region = region(values.getOrDefault("region", ""));
        checkWord(values, "unit_kind", Words.UNIT_KINDS);
        checkWord(values, "document", Words.DOCUMENTS);
        checkForms(values);
        return before == complaints.count() && id != null && region != null ? build(id, region, values) : null;
    }

    private static AgencyProfile build(AgencyYear id, RegionCode region, SequencedMap<String, String> values) {
        var source = new SourceRow(AgencyProfile.FILE, 0, LocalDate.of(id.year(), 1, 1), "profile", values);
        return new AgencyProfile(
                source,
                id,
                values.getOrDefault("name", ""),
                region,
                values.getOrDefault("document", ""),
                values.getOrDefault("forms", ""),
                values.getOrDefault("unit_kind", ""));
    }

    /// Brings a profile back from the columns that its event keeps.
    static AgencyProfile restore(SequencedMap<String, String> values) {
        return build(
                AgencyYear.parse(values.getOrDefault("id", "")),
                new RegionCode(values.getOrDefault("region", "")),
                values);
    }

    private static String where(String field) {
        return AgencyProfile.FILE + " " + field;
    }

    private @Nullable AgencyYear id(Map<String, String> values) {
        String text = values.getOrDefault("year", "");
        if (text.matches("(19[5-9][0-9]|2[0-9]{3})")) {
            year = Integer.parseInt(text);
        } else if (!text.isEmpty()) {
            invalid("year", text, "年度为四位数字，如 2024");
        }
        String id = values.getOrDefault("id", "");
        if (id.isEmpty()) {
            return null;
        }
        try {
            AgencyYear parsed = AgencyYear.parse(id);
            if (year == 0 || parsed.year() == year) {
                year = parsed.year();
                return parsed;
            }
        } catch (IllegalArgumentException _) {
            // The complaint below says what an id looks like.
        }
        complaints.add(
                RecordError.PROFILE_ID_INVALID,
                where("id"),
                "单位标识“" + id + "”不正确",
                "由小写字母、数字和连字符组成，并以年度结尾" + (year == 0 ? "" : "（" + year + "）"),
                "改成如 sample-" + (year == 0 ? "2024" : year) + " 的写法");
        return null;
    }

    private void invalid(String field, String value, String remedy) {
        complaints.add(RecordError.PROFILE_FIELD_INVALID, where(field), "“" + value + "”不正确", "", remedy);
    }

    private @Nullable RegionCode region(String text) {
        try {
            return text.isEmpty() ? null : new RegionCode(text);
        } catch (IllegalArgumentException _) {
            invalid("region", text, "填写六位行政区划代码，如 \"140300\"；虚构单位用 \"990100\"");
            return null;
        }
    }

    private void checkWord(Map<String, String> values, String field, List<String> words) {
        String value = values.getOrDefault(field, "");
        if (!value.isEmpty() && !words.contains(value)) {
            invalid(field, value, Hints.forWord(words, value));
        }
    }

    private void checkForms(Map<String, String> values) {
        String forms = values.getOrDefault("forms", "");
        String document = values.getOrDefault("document", "");
        String printed = codes.documentsByFamily().get(forms);
        if (forms.isEmpty()) {
            return;
        }
        if (printed == null) {
            invalid(
                    "forms",
                    forms,
                    Hints.forWord(
                            codes.documentsByFamily().keySet().stream().sorted().toList(), forms));
        } else if (Words.DOCUMENTS.contains(document) && !document.equals(printed)) {
            complaints.add(
                    RecordError.PROFILE_DOCUMENT_CONTRADICTS_FORMS,
                    where("document"),
                    "文件种类 " + document + " 与表样 " + forms + " 矛盾",
                    "表样 " + forms + " 用于 " + printed,
                    "把 document 改为 " + printed + "，或换一套表样");
        }
    }
}
