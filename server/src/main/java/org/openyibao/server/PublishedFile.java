package org.openyibao.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openyibao.scenarios.ReferenceAgencies;

/// What a reference agency printed, as transcribed: the files of its folder `published/`.
final class PublishedFile {
    private PublishedFile() {}

    /// The rows by the names of their columns; a cell that is not there is "".
    static List<Map<String, String>> rows(String id, String file) {
        var rows = new ArrayList<Map<String, String>>();
        try (var in = ReferenceAgencies.published(id, file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String[] head = reader.readLine().split("\t", -1);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                var row = new HashMap<String, String>();
                for (int i = 0; i < head.length; i++) {
                    row.put(head[i], i < cells.length ? cells[i] : "");
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
