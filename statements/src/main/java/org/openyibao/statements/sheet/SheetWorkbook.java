package org.openyibao.statements.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openyibao.statements.sheet.Sheet.BodyCell;
import org.openyibao.statements.sheet.Sheet.HeadCell;
import org.openyibao.statements.sheet.Sheet.Kind;

/// A sheet as an XLSX file. Figures are texts, exactly as printed; the same sheet gives the same bytes.
public final class SheetWorkbook {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9,]{1,20}([.][0-9]+)?");
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("(?<tag><dcterms:created[^>]*>)[^<]*");
    private static final Pattern MERGED = Pattern.compile("<mergeCells>(.*?)</mergeCells>");
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[0-9][0-9,]*(\\.[0-9]+)?%?|-+");
    private static final String FORMULA_CHARACTERS = "=+-@\t\r";
    private static final String RED = "FFC00000";
    private static final int HEAD_TOP = 3;
    private static final int LINE_HEIGHT = 15;

    private final Sheet sheet;
    private final Worksheet page;
    private final int right;
    private int totalWidth;

    private SheetWorkbook(Sheet sheet, Worksheet page) {
        this.sheet = sheet;
        this.page = page;
        this.right = sheet.width() - 1;
    }

    public static byte[] bytes(Sheet sheet) {
        try {
            // through a file: the entries that fastexcel streams can only be read by their directory
            Path file = Files.createTempFile("openyibao", ".xlsx");
            try {
                try (var out = Files.newOutputStream(file);
                        var workbook = new Workbook(out, "OpenYibao", "1.0")) {
                    new SheetWorkbook(sheet, workbook.newWorksheet(tabName(sheet))).write();
                }
                return reproducible(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tabName(Sheet sheet) {
        String name = (sheet.number().isEmpty() ? sheet.table() : sheet.number()).replaceAll("[\\\\/*?:\\[\\]']", " ");
        return name.substring(0, Math.min(31, name.length()));
    }

    private void write() {
        widths();
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation(right > 5 ? "landscape" : "portrait");
        page.setFitToPage(true);
        page.fitToHeight((short) 0);
        line(0, sheet.title()).horizontalAlignment("center").bold().fontSize(16).set();
        line(1, sheet.number()).horizontalAlignment("right").set();
        given();
        int row = HEAD_TOP;
        head(row);
        row += sheet.head().size();
        if (!sheet.head().isEmpty()) {
            page.repeatRows(HEAD_TOP, row - 1);
        }
        for (List<BodyCell> cells : sheet.body()) {
            body(row++, cells);
        }
        for (String note : sheet.notes()) {
            page.rowHeight(row, height(note));
            line(row++, note)
                    .horizontalAlignment("left")
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
        }
        if (sheet.notice().isPresent()) {
            line(row, sheet.notice().get())
                    .horizontalAlignment("left")
                    .fontColor(RED)
                    .wrapText(true)
                    .set();
        }
    }

    /// A text over the whole width; the caller sets its style.
    private StyleSetter line(int row, String text) {
        value(row, 0, text);
        return span(row, 0, row, right);
    }

    private StyleSetter span(int top, int left, int bottom, int rightmost) {
        var range = page.range(top, left, bottom, rightmost);
        if (top != bottom || left != rightmost) {
            range.merge();
        }
        return range.style();
    }

    private void value(int row, int column, String text) {
        if (!text.isEmpty()) {
            page.value(row, column, defused(text));
        }
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe; numbers keep their sign, and a
    /// dash for nothing stays a dash.
    static String defused(String text) {
        boolean dangerous = !text.isEmpty() && FORMULA_CHARACTERS.indexOf(text.charAt(0)) >= 0;
        return dangerous && !HARMLESS.matcher(text).matches() ? "'" + text : text;
    }

    /// 单位, 年度 and 金额单位 in one line.
    private void given() {
        String agency = sheet.agencyLabel() + "：" + sheet.agencyName();
        if (right < 2) {
            line(2, agency + "　" + sheet.yearLabel() + "　" + sheet.unitLabel()).set();
            return;
        }
        int last = Math.max(2, right - right / 4);
        int middle = Math.max(1, Math.min(right / 2, last - 1));
        value(2, 0, agency);
        span(2, 0, 2, middle - 1).horizontalAlignment("left").set();
        value(2, middle, sheet.yearLabel());
        span(2, middle, 2, last - 1).horizontalAlignment("center").set();
        value(2, last, sheet.unitLabel());
        span(2, last, 2, right).horizontalAlignment("right").set();
    }

    private void head(int top) {
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < sheet.head().size(); i++) {
            int column = 0;
            for (HeadCell cell : sheet.head().get(i)) {
                while (taken.contains(place(i, column))) {
                    column++;
                }
                int row = top + i;
                value(row, column, cell.text());
                span(row, column, row + cell.rowspan() - 1, column + cell.colspan() - 1)
                        .horizontalAlignment("center")
                        .verticalAlignment("center")
                        .wrapText(true)
                        .borderStyle(BorderStyle.THIN)
                        .set();
                for (int down = 0; down < cell.rowspan(); down++) {
                    for (int along = 0; along < cell.colspan(); along++) {
                        taken.add(place(i + down, column + along));
                    }
                }
                column += cell.colspan();
            }
        }
    }

    private int place(int row, int column) {
        return row * (right + 1) + column;
    }

    private void body(int row, List<BodyCell> cells) {
        int column = 0;
        for (BodyCell cell : cells) {
            boolean number =
                    cell.kind() == Kind.FIGURE && NUMBER.matcher(cell.text()).matches();
            if (number) {
                page.value(row, column, new BigDecimal(cell.text().replace(",", "")));
            } else {
                value(row, column, cell.text());
            }
            StyleSetter style = span(row, column, row, column + cell.colspan() - 1)
                    .horizontalAlignment(alignment(cell))
                    .wrapText(cell.kind() == Kind.NAME)
                    .borderStyle(BorderStyle.THIN);
            (number ? style.format(format(cell.text())) : style).set();
            if (!cell.remark().isEmpty()) {
                page.comment(row, column, cell.remark());
            }
            column += cell.colspan();
        }
    }

    /// Figures are numbers, so that they can be added up, and look as they are printed.
    private static String format(String printed) {
        int point = printed.indexOf('.');
        String whole = printed.indexOf(',') >= 0 ? "#,##0" : "0";
        return point < 0 ? whole : whole + "." + "0".repeat(printed.length() - point - 1);
    }

    private static String alignment(BodyCell cell) {
        return switch (cell.kind()) {
            case FIGURE -> "right";
            case LINE -> "center";
            case NAME -> cell.colspan() > 1 ? "center" : "left";
            case CODE, HEADING, BLANK -> "left";
        };
    }

    private void widths() {
        List<BodyCell> example = sheet.body().stream()
                .filter(row -> row.size() == right + 1)
                .findFirst()
                .orElse(Collections.nCopies(right + 1, BodyCell.blank(1)));
        for (int i = 0; i <= right; i++) {
            int width = switch (example.get(i).kind()) {
                case NAME, HEADING -> 34;
                case LINE -> 7;
                case CODE -> 12;
                case FIGURE, BLANK -> 14;
            };
            page.width(i, width);
            totalWidth += width;
        }
    }

    /// Merged rows do not grow by themselves; a Chinese character is as wide as two digits.
    private int height(String text) {
        return LINE_HEIGHT * Math.ceilDiv(text.length() * 2 + 2, totalWidth);
    }

    /// fastexcel stamps the time of writing into the file and lists merged cells in no order; neither says
    /// anything of the sheet.
    private static byte[] reproducible(Path workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipFile(workbook.toFile());
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                zip.putNextEntry(copy);
                zip.write(reproducible(entry.getName(), content));
            }
        }
        return out.toByteArray();
    }

    private static byte[] reproducible(String name, byte[] content) {
        boolean isPage = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
        if (!isPage && !name.equals("docProps/core.xml")) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        String settled = isPage
                ? MERGED.matcher(text)
                        .replaceAll(merged -> Arrays.stream(merged.group(1).split("(?<=/>)"))
                                .sorted()
                                .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>")))
                : CREATED.matcher(text).replaceAll("${tag}1980-01-01T00:00:00Z");
        return settled.getBytes(StandardCharsets.UTF_8);
    }
}
