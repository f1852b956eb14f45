package org.openyibao.agency.records;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The first sheet of a workbook, streamed. A number is taken from the decimal text of the file and cut to the
/// fifteen significant digits that a spreadsheet shows, so that 1177.68 stays 1177.68 and 2080109 stays
/// 2080109.
final class XlsxTable implements Table {
    /// What a spreadsheet keeps of a number.
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /// A cell of a workbook may hold lines; a record's text is one line, as in a TSV file.
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private List<String> head = List.of();
    private @Nullable Row current;

    XlsxTable(Path path) throws IOException {
        try {
            workbook = new ReadableWorkbook(path.toFile());
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableFile(RecordError.FILE_UNREADABLE, e);
        }
        try {
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
            if (next()) {
                head = heads();
            }
        } catch (IOException | ExcelReaderException e) {
            workbook.close();
            throw new UnreadableFile(RecordError.FILE_UNREADABLE, e);
        }
    }

    private List<String> heads() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < width(); i++) {
            texts.add(cell(i, ColumnType.TEXT));
        }
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return List.copyOf(texts);
    }

    @Override
    public List<String> head() {
        return head;
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (rows.hasNext()) {
                current = rows.next();
                for (int i = 0; i < width(); i++) {
                    if (isBroken(i) || !cell(i, ColumnType.TEXT).isEmpty()) {
                        return true;
                    }
                }
            }
            return false;
        } catch (ExcelReaderException e) {
            throw new UnreadableFile(RecordError.FILE_UNREADABLE, e);
        }
    }

    @Override
    public int row() {
        return current == null ? 0 : current.getRowNum();
    }

    @Override
    public int width() {
        return current == null ? 0 : current.getCellCount();
    }

    private @Nullable Cell at(int index) {
        return current == null || index >= current.getCellCount() ? null : current.getCell(index);
    }

    @Override
    public String cell(int index, ColumnType type) {
        Cell cell = at(index);
        if (cell == null || isBroken(index)) {
            return "";
        }
        if (isNumber(cell)) {
            return type == ColumnType.DATE ? day(cell) : number(cell.getRawValue());
        }
        String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : Table.strip(BREAKS.matcher(text).replaceAll(" "));
    }

    private static boolean isNumber(Cell cell) {
        return cell.getValue() instanceof BigDecimal
                && (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA);
    }

    private static String number(String raw) {
        BigDecimal value = new BigDecimal(Table.strip(raw)).round(SHOWN);
        return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString();
    }

    /// A date cell is a count of days. A number that is no day of this calendar, such as 20240305, stays a
    /// number.
    private static String day(Cell cell) {
        try {
            BigDecimal days = new BigDecimal(Table.strip(cell.getRawValue()));
            boolean plausible = days.compareTo(BigDecimal.ONE) >= 0 && days.compareTo(new BigDecimal(2_958_465)) <= 0;
            return plausible ? cell.asDate().toLocalDate().toString() : number(cell.getRawValue());
        } catch (ExcelReaderException _) {
            return number(cell.getRawValue());
        }
    }

    @Override
    public boolean isBroken(int index) {
        Cell cell = at(index);
        if (cell == null) {
            return false;
        }
        String raw = cell.getRawValue();
        return cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA && (raw == null || raw.startsWith("#"));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
