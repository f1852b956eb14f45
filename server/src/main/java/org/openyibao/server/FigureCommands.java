package org.openyibao.server;

import java.util.List;
import java.util.Set;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.statements.NarrativeValue;
import org.openyibao.statements.Statement;
import org.openyibao.statements.Statements;
import org.openyibao.statements.TableCell;
import org.openyibao.statements.Trace;

/// The commands that print figures and walk them back.
final class FigureCommands {
    private static final long LISTED = 10_000;

    private FigureCommands() {}

    static List<Command> all() {
        return List.of(
                new Command(
                        "cells",
                        "cells AGENCY-YEAR [--plain]",
                        "按官方表样列出全部表格单元（TSV）；--plain 不用印制差异",
                        "cells yangquan-2024",
                        FigureCommands::cells),
                new Command(
                        "figures",
                        "figures AGENCY-YEAR",
                        "列出文字说明中的数字（TSV）",
                        "figures yangquan-2024",
                        FigureCommands::figures),
                new Command(
                        "trace",
                        "trace ADDRESS [--json] [--limit N]",
                        "把一个数字追溯到公式、分录、决定和事项；每个加数默认至多列一万条分录，--limit 0 全部列出",
                        "trace yangquan-2024/03/2080109/3",
                        FigureCommands::trace),
                new Command("agencies", "agencies", "列出账上的单位年度", "agencies", FigureCommands::agencies));
    }

    private static Statement statement(Platform platform, AgencyYear year, boolean plain, Console console) {
        platform.references().ensure(year);
        References.notice(year).ifPresent(console.err()::println);
        return platform.statements().of(year, plain);
    }

    private static void cells(List<String> words, Console console) {
        var arguments = new Arguments("cells AGENCY-YEAR [--plain]", words, Set.of(), Set.of("--plain"));
        AgencyYear year = Statements.agencyYear(arguments.positions(1).getFirst());
        console.withPlatform(platform -> {
            Statement statement = statement(platform, year, arguments.flag("--plain"), console);
            console.out()
                    .println("table\tseq\tside\tline_no\trow_code\trow_name\tcol_no\tcolumn\tvalue\tunit\taddress");
            for (TableCell cell : statement.cells()) {
                console.out()
                        .println(TsvLine.of(
                                cell.table(),
                                Integer.toString(cell.seq()),
                                cell.side(),
                                cell.lineNo(),
                                cell.rowCode(),
                                cell.rowName(),
                                Integer.toString(cell.colNo()),
                                cell.column(),
                                cell.text(),
                                cell.unit(),
                                cell.address().toString()));
            }
        });
    }

    private static void figures(List<String> words, Console console) {
        var arguments = new Arguments("figures AGENCY-YEAR", words, Set.of(), Set.of());
        AgencyYear year = Statements.agencyYear(arguments.positions(1).getFirst());
        console.withPlatform(platform -> {
            Statement statement = statement(platform, year, false, console);
            console.out().println("section\tkind\tvalue\tunit\taddress");
            for (NarrativeValue figure : statement.figures()) {
                console.out()
                        .println(TsvLine.of(
                                figure.section(),
                                figure.kind(),
                                figure.value().toPlainString(),
                                figure.unit(),
                                figure.address().toString()));
            }
        });
    }

    private static void trace(List<String> words, Console console) {
        var arguments = new Arguments("trace ADDRESS [--json] [--limit N]", words, Set.of("--limit"), Set.of("--json"));
        var address = Statements.address(arguments.positions(1).getFirst());
        long limit = arguments
                .option("--limit")
                .map(n -> arguments.number(n, "--limit "))
                .orElse(LISTED);
        console.withPlatform(platform -> {
            boolean json = arguments.flag("--json");
            platform.references().ensure(address.agencyYear());
            Trace trace = platform.statements().of(address.agencyYear(), false).trace(address, limit);
            if (json) {
                console.out().println(TraceView.json(platform, trace));
            } else {
                References.notice(address.agencyYear()).ifPresent(console.err()::println);
                TraceText.print(trace, platform, console.out());
            }
        });
    }

    private static void agencies(List<String> words, Console console) {
        new Arguments("agencies", words, Set.of(), Set.of()).positions(0);
        console.withPlatform(platform -> platform.statements()
                .agencies()
                .forEach(card -> console.out()
                        .println(TsvLine.of(
                                card.id().toString(),
                                card.name(),
                                card.region(),
                                card.document(),
                                card.forms(),
                                card.unitKind()))));
    }
}
