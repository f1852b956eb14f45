package org.openyibao.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.check.LawCases;
import org.openyibao.policy.check.UnknownWords;
import org.openyibao.policy.law.Confidence;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.law.RegionLaw;
import org.openyibao.policy.law.Scheme;
import org.openyibao.policy.law.Source;
import org.openyibao.policy.telling.ValueSeries;
import org.openyibao.policy.telling.ValueText;

/// What the pages of the law are told about regions and parameters.
final class LawViews {
    private LawViews() {}

    /// @param unknown how many places of its own files say `unknown`
    /// @param official how many of its own values are, and so on
    /// @param confidence the least trusted of them
    record RegionView(
            String code,
            String name,
            String pool,
            boolean standIn,
            String reason,
            int parameters,
            int unknown,
            int cases,
            int official,
            int secondary,
            int sample,
            ConfidenceView confidence) {
        static RegionView of(LawShelf.Law law, RegionLaw region) {
            List<DatedValue> values = region.files().stream()
                    .flatMap(file -> file.history().stream())
                    .toList();
            return new RegionView(
                    region.code(),
                    region.name(),
                    region.pool(),
                    region.standIn(),
                    region.reason(),
                    region.files().size(),
                    values.stream()
                            .mapToInt(value -> UnknownWords.in(value).size())
                            .sum(),
                    law.countOfCases(region),
                    count(values, Confidence.OFFICIAL),
                    count(values, Confidence.SECONDARY),
                    count(values, Confidence.SAMPLE),
                    ConfidenceView.worst(values));
        }

        private static int count(List<DatedValue> values, Confidence confidence) {
            return (int) values.stream()
                    .filter(value -> value.confidence() == confidence)
                    .count();
        }
    }

    record ConfidenceView(String word, String title) {
        static ConfidenceView of(Confidence confidence) {
            return new ConfidenceView(confidence.toString(), confidence.title());
        }

        static ConfidenceView worst(Collection<DatedValue> values) {
            return of(values.stream()
                    .map(DatedValue::confidence)
                    .max(Enum::compareTo)
                    .orElse(Confidence.OFFICIAL));
        }
    }

    /// @param topic the folder it lies in
    /// @param inherited from the national frame
    /// @param since the first day of the value that holds today; of the last one where none does
    /// @param cases how many of the region's cases read it
    record ParameterRow(
            String file,
            String parameter,
            String title,
            String topic,
            List<String> schemes,
            @Nullable String kind,
            String unit,
            boolean inherited,
            LocalDate since,
            boolean assumed,
            int values,
            ConfidenceView confidence,
            List<String> unknown,
            int cases) {
        static ParameterRow of(LawShelf.Law law, RegionLaw region, ParameterFile file, LocalDate today) {
            DatedValue value = current(file, today);
            return new ParameterRow(
                    file.file(),
                    file.parameter(),
                    file.title(),
                    topic(file),
                    LawViews.schemes(file),
                    file.kind() == null ? null : file.kind().title(),
                    file.unit(),
                    !region.files().contains(file),
                    value.from(),
                    value.assumed(),
                    file.history().size(),
                    ConfidenceView.of(value.confidence()),
                    UnknownWords.in(value),
                    law.readers(region, file.file()).size());
        }

        private static String topic(ParameterFile file) {
            Path folder = Path.of(file.file()).getParent();
            return folder == null ? "" : folder.getFileName().toString();
        }
    }

    static DatedValue current(ParameterFile file, LocalDate today) {
        return file.on(today).orElseGet(() -> file.history().getLast());
    }

    /// None where it applies to all of them.
    static List<String> schemes(ParameterFile file) {
        boolean all = file.schemes().size() == Scheme.values().length;
        return all ? List.of() : file.schemes().stream().map(Scheme::title).toList();
    }

    /// The files that act in a region: its own, and those of the frame for which it has none of its own.
    static List<ParameterFile> acting(LawShelf.Law law, RegionLaw region) {
        Stream<ParameterFile> inherited = law.book().files(region).stream()
                .filter(file -> !region.files().contains(file))
                .filter(file -> !file.schemes().stream()
                        .allMatch(scheme -> region.files().stream()
                                .anyMatch(own -> own.parameter().equals(file.parameter())
                                        && own.schemes().contains(scheme)
                                        && own.kind() == file.kind())));
        return Stream.concat(region.files().stream(), inherited).toList();
    }

    record ParameterView(
            RegionView region,
            @JsonUnwrapped ParameterRow row,
            List<HistoryEntry> history,
            List<ChartView> charts,
            LocalDate through,
            String yaml,
            List<CaseRow> readers) {
        static ParameterView of(LawShelf.Law law, RegionLaw region, ParameterFile file, LocalDate today) {
            return new ParameterView(
                    RegionView.of(law, region),
                    ParameterRow.of(law, region, file, today),
                    file.history().reversed().stream()
                            .map(value -> HistoryEntry.of(value, today))
                            .toList(),
                    ChartView.of(file),
                    through(file, today),
                    text(law, file),
                    law.readers(region, file.file()).stream()
                            .map(one -> CaseRow.of(one.region(), one.worked()))
                            .toList());
        }

        /// To where the chart is drawn: today, or the last date of the file if that is later.
        private static LocalDate through(ParameterFile file, LocalDate today) {
            return file.history().stream()
                    .flatMap(value -> Stream.of(value.from().plusMonths(6), value.checked()))
                    .reduce(today, (one, other) -> one.isAfter(other) ? one : other);
        }

        private static String text(LawShelf.Law law, ParameterFile file) {
            try {
                Path inside = law.book().folder().resolve(file.file().substring("law/".length()));
                return Files.readString(inside, StandardCharsets.UTF_8);
            } catch (IOException e) {
                return "";
            }
        }
    }

    /// @param now it holds today
    record HistoryEntry(
            LocalDate from,
            @Nullable LocalDate until,
            boolean assumed,
            boolean now,
            ConfidenceView confidence,
            LocalDate checked,
            Source source,
            List<ValueText.Line> value,
            List<String> unknown) {
        static HistoryEntry of(DatedValue value, LocalDate today) {
            return new HistoryEntry(
                    value.from(),
                    value.until(),
                    value.assumed(),
                    value.holdsOn(today),
                    ConfidenceView.of(value.confidence()),
                    value.checked(),
                    value.source(),
                    ValueText.of(value),
                    UnknownWords.in(value));
        }
    }

    /// Series of one unit, drawn over one axis.
    record ChartView(String unit, List<SeriesView> series) {
        static List<ChartView> of(ParameterFile file) {
            var charts = new LinkedHashMap<String, ChartView>();
            for (ValueSeries series : ValueSeries.of(file)) {
                charts.computeIfAbsent(series.unit(), unit -> new ChartView(unit, new java.util.ArrayList<>()))
                        .series()
                        .add(SeriesView.of(series));
            }
            return List.copyOf(charts.values());
        }
    }

    record SeriesView(String label, List<PointView> points) {
        static SeriesView of(ValueSeries series) {
            return new SeriesView(
                    series.label(),
                    series.points().stream()
                            .map(point -> new PointView(
                                    point.from(), point.until(), point.value().toPlainString(), point.text()))
                            .toList());
        }
    }

    record PointView(LocalDate from, @Nullable LocalDate until, String value, String text) {}

    /// @param holds it comes out as it says
    record CaseRow(String id, String region, String title, String origin, String date, boolean holds) {
        private static final int MOST = 40;

        static CaseRow of(RegionLaw region, LawCases.Worked worked) {
            return new CaseRow(
                    worked.node().get("id").text(),
                    region.code(),
                    titleOf(worked),
                    worked.node().textOr("origin", ""),
                    worked.node().textOr("date", ""),
                    worked.holds());
        }

        /// The beginning of its arithmetic where nobody has given it a title.
        private static String titleOf(LawCases.Worked worked) {
            String why = worked.node().textOr("why", "");
            return worked.node().textOr("title", why.length() > MOST ? why.substring(0, MOST) + "…" : why);
        }

        static List<CaseRow> of(LawShelf.Law law, RegionLaw region) {
            return law.cases(region).stream()
                    .map(worked -> CaseRow.of(region, worked))
                    .toList();
        }
    }

    /// The confidences in their order, for a legend.
    static List<ConfidenceView> confidences() {
        return Arrays.stream(Confidence.values()).map(ConfidenceView::of).toList();
    }
}
