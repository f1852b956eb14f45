package org.openyibao.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openyibao.forms.Form;
import org.openyibao.forms.Formula;
import org.openyibao.forms.Measures;
import org.openyibao.kernel.FigureAddress;
import org.openyibao.kernel.Money;
import org.openyibao.ledger.Books;

/// A year in a few figures: persons and yuan before 万元.
final class YearPicture {
    private final Books books;
    private final YearBooks yearBooks;
    private final Statement statement;
    private final Measures measures;

    YearPicture(Books books, YearBooks yearBooks, Statement statement, Measures measures) {
        this.books = books;
        this.yearBooks = yearBooks;
        this.statement = statement;
        this.measures = measures;
    }

    List<YearFigure> figures() {
        var figures = new ArrayList<YearFigure>();
        add(figures, "persons", "heads_paid");
        long vouchers = vouchers(new Formula.Select(measures.require("spending"), false, List.of()));
        if (vouchers > 0) {
            figures.add(new YearFigure("vouchers", "付款凭证", Long.toString(vouchers), "张", Optional.empty()));
        }
        add(figures, "paid", "spending");
        add(figures, "income", "income");
        add(figures, "budget", "start");
        add(figures, "released", "released");
        return figures;
    }

    /// How many vouchers are behind a selection: one may pay many persons.
    private long vouchers(Formula.Select select) {
        var source = yearBooks.source(select);
        return source == null
                ? 0
                : books.vouchers(source.bookSet(), source.from(), source.until(), yearBooks.cells(select));
    }

    private void add(List<YearFigure> figures, String key, String measure) {
        var select = new Formula.Select(measures.require(measure), false, List.of());
        long sum = yearBooks.sum(select);
        if (sum == 0) {
            return;
        }
        boolean isMoney = select.measure().isMoney();
        figures.add(new YearFigure(
                key,
                select.measure().label(),
                isMoney ? new Money(sum).yuan().toPlainString() : Long.toString(sum),
                isMoney ? "元" : select.measure().unit(),
                same(select)));
    }

    /// The first figure, of the official forms before the platform's own, that the same formula fills.
    private Optional<FigureAddress> same(Formula formula) {
        return Stream.concat(statement.family().forms().stream(), statement.workingForms().stream())
                .flatMap((Form form) -> statement.cells(form).stream())
                .filter(cell -> cell.formula().filter(formula::equals).isPresent())
                .map(TableCell::address)
                .findFirst();
    }
}
