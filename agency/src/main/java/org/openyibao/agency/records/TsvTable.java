package org.openyibao.agency.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Tab-separated UTF-8 without quoting; a byte-order mark and CRLF are tolerated, a missing tail of empty cells
/// too.
final class TsvTable implements Table {
    private final BufferedReader lines;
    private List<String> head = List.of();
    private String[] cells = {};
    private int row;

    TsvTable(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        lines = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder));
        try {
            if (advance()) {
                head = stripped();
            }
        } catch (IOException e) {
            lines.close();
            throw e;
        }
    }

    private List<String> stripped() {
        var texts = new ArrayList<String>();
        for (String cell : cells) {
            texts.add(Table.strip(cell));
        }
        return List.copyOf(texts);
    }

    @Override
    public List<String> head() {
        return head;
    }

    @Override
    public boolean next() throws IOException {
        return advance();
    }

    private boolean advance() throws IOException {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row++;
                if (!Table.strip(line).isEmpty()) {
                    cells = line.split("\t", -1);
                    return true;
                }
            }
            return false;
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(RecordError.FILE_ENCODING, e);
        }
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public int width() {
        return cells.length;
    }

    @Override
    public String cell(int index, ColumnType type) {
        return index < cells.length ? Table.strip(cells[index]) : "";
    }

    @Override
    public boolean isBroken(int index) {
        return false;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
