package org.openyibao.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openyibao.forms.Form;
import org.openyibao.statements.AgencyCard;
import org.openyibao.statements.ProjectStates;
import org.openyibao.statements.Statement;
import org.openyibao.statements.TableCell;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Finds codes, projects and tables over all agency-years.
@RestController
final class SearchController {
    private static final int MOST = 60;

    private final Platform platform;

    SearchController(Platform platform) {
        this.platform = platform;
    }

    record Results(List<Result> results) {}

    record Result(String kind, String agencyId, String label, String href) {}

    @GetMapping("/api/search")
    Results search(@RequestParam(defaultValue = "") String q) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return new Results(List.of());
        }
        var codes = new ArrayList<Result>();
        var projects = new ArrayList<Result>();
        var tables = new ArrayList<Result>();
        for (AgencyCard card : platform.statements().agencies()) {
            Statement statement = platform.statements().of(card.id(), false);
            codes.addAll(codes(statement, wanted));
            projects.addAll(projects(statement, wanted));
            tables.addAll(tables(statement, wanted));
        }
        var results = new ArrayList<>(codes);
        results.addAll(projects);
        results.addAll(tables);
        return new Results(results.stream().limit(MOST).toList());
    }

    /// Each code once, with the table that says most of it.
    private static List<Result> codes(Statement statement, String wanted) {
        var best = new LinkedHashMap<String, Found>();
        for (Form form : statement.family().forms()) {
            var here = new LinkedHashMap<String, Found>();
            for (TableCell cell : statement.cells(form)) {
                boolean matches = !cell.rowCode().isEmpty()
                        && (cell.rowCode().startsWith(wanted) || cell.rowName().contains(wanted));
                if (matches) {
                    here.merge(cell.rowCode(), Found.of(form, cell), Found::and);
                }
            }
            here.forEach((code, found) -> best.merge(code, found, (a, b) -> b.figures() > a.figures() ? b : a));
        }
        String id = statement.card().id().toString();
        return best.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(code -> code.getValue().figures() > 0)
                .map(code -> new Result(
                        "code",
                        id,
                        code.getKey() + " " + code.getValue().name() + "（"
                                + code.getValue().form().number() + "）",
                        "/agency/" + id + "/table/" + code.getValue().form().table()))
                .toList();
    }

    /// @param figures how many figures of the row are not empty
    private record Found(Form form, String name, int figures) {
        static Found of(Form form, TableCell cell) {
            boolean says = cell.text().chars().anyMatch(digit -> digit >= '1' && digit <= '9');
            return new Found(form, cell.rowName(), says ? 1 : 0);
        }

        Found and(Found other) {
            return new Found(form, name, figures + other.figures);
        }
    }

    private static List<Result> projects(Statement statement, String wanted) {
        String id = statement.card().id().toString();
        return statement.projects().stream()
                .map(ProjectStates::project)
                .filter(project -> project.toLowerCase(Locale.ROOT).contains(wanted))
                .map(project -> new Result("project", id, project, "/agency/" + id + "/projects"))
                .toList();
    }

    private static List<Result> tables(Statement statement, String wanted) {
        String id = statement.card().id().toString();
        String year = Integer.toString(statement.card().id().year());
        return statement.family().forms().stream()
                .filter(form ->
                        (form.number() + form.title()).toLowerCase(Locale.ROOT).contains(wanted))
                .map(form -> new Result(
                        "table",
                        id,
                        (form.number() + " " + form.title().replace("{year}", year)).strip(),
                        "/agency/" + id + "/table/" + form.table()))
                .toList();
    }
}
