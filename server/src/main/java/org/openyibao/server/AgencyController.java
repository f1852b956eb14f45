package org.openyibao.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openyibao.forms.Form;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.FigureAddress;
import org.openyibao.kernel.Money;
import org.openyibao.statements.ProjectStates;
import org.openyibao.statements.Statement;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.YearFigure;
import org.openyibao.statements.sheet.Sheet;
import org.openyibao.statements.sheet.SheetWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The rooms of one agency-year.
@RestController
@RequestMapping("/api/agencies/{id}")
final class AgencyController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Platform platform;

    AgencyController(Platform platform) {
        this.platform = platform;
    }

    record AgencyYearView(
            @JsonUnwrapped AgencyView view,
            List<TableRef> tables,
            List<FlowView> flow,
            @Nullable String previous,
            @Nullable String next) {}

    record TableRef(String table, String number, String title) {}

    record FlowView(
            String key,
            String label,
            String value,
            String unit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String address) {
        static FlowView of(YearFigure figure) {
            return new FlowView(
                    figure.key(),
                    figure.label(),
                    figure.value(),
                    figure.unit(),
                    figure.address().map(FigureAddress::toString).orElse(null));
        }
    }

    @GetMapping
    AgencyYearView agency(@PathVariable String id) {
        Statement statement = platform.statement(id);
        AgencyYear year = statement.card().id();
        return new AgencyYearView(
                AgencyView.of(platform, statement.card()),
                statement.family().forms().stream()
                        .map(form -> new TableRef(form.table(), form.number(), title(form, year)))
                        .toList(),
                statement.picture().stream().map(FlowView::of).toList(),
                known(year.previous()),
                known(new AgencyYear(year.agency(), year.year() + 1)));
    }

    private static String title(Form form, AgencyYear year) {
        return form.title().replace("{year}", Integer.toString(year.year()));
    }

    private @Nullable String known(AgencyYear year) {
        return platform.statements()
                .find(year)
                .map(card -> card.id().toString())
                .orElse(null);
    }

    @GetMapping("/tables/{table}")
    SheetView table(@PathVariable String id, @PathVariable String table) {
        return SheetView.of(sheet(id, table));
    }

    @GetMapping("/tables/{table}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id, @PathVariable String table) {
        Sheet sheet = sheet(id, table);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + "-" + sheet.table() + ".xlsx")
                                .build()
                                .toString())
                .body(SheetWorkbook.bytes(sheet));
    }

    private Sheet sheet(String id, String table) {
        Statement statement = platform.statement(id);
        return Sheet.of(
                statement,
                statement.form(table),
                References.notice(statement.card().id()));
    }

    record Narrative(@Nullable String notice, List<NarrativeFigure> figures) {}

    record NarrativeFigure(String section, String kind, String label, String value, String unit, String address) {}

    @GetMapping("/figures")
    Narrative figures(@PathVariable String id) {
        Statement statement = platform.statement(id);
        return new Narrative(
                notice(statement),
                statement.figures().stream()
                        .map(figure -> new NarrativeFigure(
                                figure.section(),
                                figure.kind(),
                                figure.label(),
                                figure.value().toPlainString(),
                                figure.unit(),
                                figure.address().toString()))
                        .toList());
    }

    private static @Nullable String notice(Statement statement) {
        return References.notice(statement.card().id()).orElse(null);
    }

    record Execution(@Nullable String notice, List<ExecutionRow> rows, List<MonthSpent> months) {}

    /// @param level 1 for 类, 2 for 款, 3 for 项
    record ExecutionRow(
            String code,
            String name,
            int level,
            FigureView start,
            FigureView adjusted,
            FigureView adjustments,
            FigureView spent,
            FigureView completion) {
        static ExecutionRow of(List<TableCell> cells) {
            TableCell first = cells.getFirst();
            return new ExecutionRow(
                    first.rowCode(),
                    first.rowName(),
                    (first.rowCode().length() - 1) / 2,
                    FigureView.of(cells.get(0)),
                    FigureView.of(cells.get(2)),
                    FigureView.of(cells.get(1)),
                    FigureView.of(cells.get(3)),
                    FigureView.of(cells.get(4)));
        }
    }

    record MonthSpent(int month, String spentYuan) {}

    @GetMapping("/execution")
    Execution execution(@PathVariable String id) {
        Statement statement = platform.statement(id);
        var months = new ArrayList<MonthSpent>();
        for (long fen : statement.spendingByMonth()) {
            months.add(new MonthSpent(months.size() + 1, new Money(fen).yuan().toPlainString()));
        }
        // the total is no class of its own
        List<ExecutionRow> rows = statement.cells(statement.form("execution")).stream()
                .filter(cell -> !cell.rowCode().isEmpty())
                .collect(Collectors.groupingBy(TableCell::seq, java.util.TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ExecutionRow::of)
                .toList();
        boolean nothingSpent =
                months.stream().allMatch(month -> month.spentYuan().equals("0.00"));
        return new Execution(notice(statement), rows, nothingSpent ? List.of() : months);
    }

    record Projects(@Nullable String notice, List<ProjectView> projects) {}

    record ProjectView(
            String project,
            String func,
            String funcName,
            String fund,
            FigureView applied,
            FigureView start,
            FigureView adjustments,
            FigureView released,
            FigureView paid,
            FigureView owed) {
        static ProjectView of(ProjectStates states) {
            List<FigureView> figures =
                    states.cells().stream().map(FigureView::of).toList();
            return new ProjectView(
                    states.project(),
                    String.join("、", states.functions()),
                    String.join("、", states.functionNames()),
                    String.join("、", states.funds()),
                    figures.get(0),
                    figures.get(1),
                    figures.get(2),
                    figures.get(3),
                    figures.get(4),
                    figures.get(5));
        }
    }

    @GetMapping("/projects")
    Projects projects(@PathVariable String id) {
        Statement statement = platform.statement(id);
        return new Projects(
                notice(statement),
                statement.projects().stream().map(ProjectView::of).toList());
    }
}
