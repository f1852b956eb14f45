package org.openyibao.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openyibao.forms.Family;
import org.openyibao.forms.Form;
import org.openyibao.forms.Forms;
import org.openyibao.forms.Formula;
import org.openyibao.kernel.FigureAddress;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.Books;

/// One agency-year's tables and narrative figures, filled from the books when asked for, once; may be shared by
/// threads.
public final class Statement {
    private final Books books;
    private final Forms forms;
    private final AgencyCard card;
    private final Overlay overlay;
    private final Names names;
    private final YearBooks yearBooks;
    private final Map<String, List<TableCell>> tables = new ConcurrentHashMap<>();
    private volatile @Nullable List<NarrativeValue> figures;
    private volatile @Nullable List<Long> months;

    Statement(Books books, Forms forms, AgencyCard card, Overlay overlay, Map<String, String> ownNames) {
        this.books = books;
        this.forms = forms;
        this.card = card;
        this.overlay = overlay;
        this.names = new Names(forms.codes(), ownNames);
        this.yearBooks = new YearBooks(books, card.id());
    }

    public AgencyCard card() {
        return card;
    }

    public Family family() {
        return forms.family(card.forms());
    }

    /// The platform's own tables, which no document prints.
    public List<Form> workingForms() {
        return forms.working().forms();
    }

    /// Every cell of the official forms, table by table, row by row.
    public List<TableCell> cells() {
        var cells = new ArrayList<TableCell>();
        for (Form form : family().forms()) {
            cells.addAll(cells(form));
        }
        return cells;
    }

    /// The cells of one form of the family or of the platform's own tables.
    public List<TableCell> cells(Form form) {
        return tables.computeIfAbsent(
                form.table(), _ -> new TableFiller(yearBooks, plan(), familyOf(form), overlay).fill(form));
    }

    /// The family that a form belongs to: the agency's, or that of the platform's own tables.
    public Family familyOf(Form form) {
        return forms.working().forms().contains(form) ? forms.working() : family();
    }

    /// The codes of each block of a grid, from the left.
    public List<List<String>> blocks(Form.Layout.Grid grid) {
        return plan().blocks(grid);
    }

    RowPlan plan() {
        return new RowPlan(yearBooks, card, names, overlay);
    }

    /// The form of a table id, of the family or of the platform's own.
    ///
    /// @throws Refusal if there is none
    public Form form(String table) {
        Form form = family().form(table);
        if (form == null) {
            form = forms.working().form(table);
        }
        if (form == null) {
            throw new Refusal(
                    StatementError.FIGURE_UNKNOWN,
                    card.id() + "/" + table,
                    "没有表 " + table,
                    "该单位的报表套是 " + family().id(),
                    "可用的表：" + family().forms().stream().map(Form::table).toList());
        }
        return form;
    }

    /// The figures of the narrative, in the order of the document.
    public List<NarrativeValue> figures() {
        List<NarrativeValue> known = figures;
        if (known == null) {
            known = List.copyOf(new NarrativeFiller(yearBooks, card, forms.measures(), names, overlay).fill(family()));
            figures = known;
        }
        return known;
    }

    /// The year in a few figures, exact; those that are zero are left out.
    public List<YearFigure> picture() {
        return new YearPicture(books, yearBooks, this, forms.measures()).figures();
    }

    /// What was spent in each month, from January, in fen.
    public List<Long> spendingByMonth() {
        List<Long> known = months;
        if (known == null) {
            Formula.Select spending = new Formula.Select(forms.measures().require("spending"), false, List.of());
            known = yearBooks.byMonth(spending);
            months = known;
        }
        return known;
    }

    /// The projects with the states of their money, in the order of the budget.
    public List<ProjectStates> projects() {
        Form form = form("project");
        var byProject = new LinkedHashMap<String, List<TableCell>>();
        for (TableCell cell : cells(form)) {
            if (!cell.rowCode().isEmpty()) {
                byProject
                        .computeIfAbsent(cell.rowCode(), _ -> new ArrayList<>())
                        .add(cell);
            }
        }
        var projects = new ArrayList<ProjectStates>();
        byProject.forEach((project, cells) -> projects.add(states(project, cells)));
        return projects;
    }

    private ProjectStates states(String project, List<TableCell> cells) {
        var functions = new TreeSet<String>();
        var funds = new TreeSet<String>();
        for (TableCell cell : cells) {
            cell.formula().ifPresent(formula -> {
                functions.addAll(yearBooks.values(formula, "func"));
                funds.addAll(yearBooks.values(formula, "fund"));
            });
        }
        List<String> functionNames =
                functions.stream().map(code -> names.of("func", code)).toList();
        return new ProjectStates(project, List.copyOf(functions), functionNames, List.copyOf(funds), cells);
    }

    /// Walks a figure back to its postings and events.
    ///
    /// @param limit postings kept per operand; 0 for all
    /// @throws Refusal if there is no such figure
    public Trace trace(FigureAddress address, long limit) {
        return new Tracer(books, yearBooks, this).trace(address, limit);
    }

    TableCell cell(FigureAddress address) {
        return cells(form(address.place())).stream()
                .filter(cell -> cell.address().equals(address))
                .findFirst()
                .orElseThrow(() -> unknown(address));
    }

    NarrativeValue figure(FigureAddress address) {
        return figures().stream()
                .filter(figure -> figure.address().equals(address))
                .findFirst()
                .orElseThrow(() -> unknown(address));
    }

    private static Refusal unknown(FigureAddress address) {
        return new Refusal(
                StatementError.FIGURE_UNKNOWN,
                address.toString(),
                "没有这个数字",
                "表里没有这一行或这一列；没有发生额的科目不列行",
                "用 cells " + address.agencyYear() + " 或 figures " + address.agencyYear() + " 列出全部地址");
    }
}
