package org.openyibao.policy.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.ExpectedFields;
import org.openyibao.policy.reading.Node;

/// The law files of formulas against their cases, which state expected figures by hand.
class FormulaLawTest {
    private static final Path LAW = Path.of("..", "law");
    private static final Map<String, FormulaParameter> BY_WORD = Arrays.stream(FormulaParameter.values())
            .collect(java.util.stream.Collectors.toMap(FormulaParameter::toString, parameter -> parameter));

    /// @param folder such as `140300-yangquan`
    private record Placed(String folder, Node node) {
        @Override
        public String toString() {
            return folder + " " + node.textOr("id", node.textOr("parameter", ""));
        }

        FormulaParameter parameter() {
            return BY_WORD.get(node.get("parameter").text());
        }

        boolean is(FormulaParameter parameter, @Nullable Node applies) {
            Node own = node.find("applies");
            return parameter() == parameter
                    && (own == null
                            ? applies == null
                            : applies != null
                                    && own.get("scheme")
                                            .text()
                                            .equals(applies.get("scheme").text()));
        }

        /// The value that holds that day.
        Optional<Node> valueOn(LocalDate day) {
            return node.get("history").items().reversed().stream()
                    .filter(entry -> !entry.get("from").date().isAfter(day))
                    .findFirst()
                    .filter(entry -> entry.find("until") == null
                            || day.isBefore(entry.get("until").date()))
                    .map(entry -> entry.get("value"));
        }
    }

    private static Stream<Placed> read(boolean cases) {
        try (Stream<Path> walk = Files.walk(LAW)) {
            var found = new ArrayList<Placed>();
            for (Path file : walk.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                if (file.toString().contains("cases") == cases && !file.endsWith("region.yaml")) {
                    String folder = LAW.relativize(file).getName(0).toString();
                    Node root = Node.read(LAW.relativize(file).toString(), file);
                    (root.isList() ? root.items() : List.of(root)).forEach(item -> found.add(new Placed(folder, item)));
                }
            }
            return found.stream()
                    .filter(item -> item.node().isMapping())
                    .filter(item -> BY_WORD.containsKey(item.node().textOr("parameter", "")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<Placed> cases() {
        return read(true);
    }

    static Stream<Placed> files() {
        return read(false);
    }

    private static Placed fileOf(Placed item) {
        FormulaParameter parameter = item.parameter();
        Node applies = item.node().find("applies");
        return files().filter(file -> file.folder().equals(item.folder()))
                .filter(file -> file.is(parameter, applies))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no law file for " + item));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseComesOutAsWorkedByHand(Placed item) {
        item.node().allow("id", "parameter", "applies", "date", "origin", "request", "expected", "source", "why");
        Node value = fileOf(item).valueOn(item.node().get("date").date()).orElseThrow();
        Node expected = item.node().get("expected");
        Node request = item.node().get("request");
        if (expected.find("refused") != null) {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> item.parameter().compute(value, request));
            assertThat(refusal).isNotNull();
            assertThat(refusal.complaints().getFirst().code().code())
                    .isEqualTo(expected.get("refused").text());
            assertThat(refusal.complaints().getFirst().where()).isNotEmpty();
        } else {
            FormulaAnswer answer = item.parameter().compute(value, request);
            ExpectedFields.assertMatches(item.toString(), expected, answer.figures());
            assertThat(answer.explanation()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyValueOfAFileIsRead(Placed file) {
        LocalDate last = LocalDate.MIN;
        for (Node entry : file.node().get("history").items()) {
            entry.allow("from", "until", "assumed", "confidence", "checked", "source", "value", "reason");
            assertThat(entry.get("from").date()).isAfter(last);
            last = entry.get("from").date();
            assertThat(entry.get("confidence").text()).isIn("official", "secondary", "sample");
            entry.get("source").allow("document", "number", "article", "address", "note");
            Node value = entry.get("value");
            if (value.isMapping()) {
                assertThat(file.parameter().read(value)).isNotNull();
            } else {
                assertThat(value.text()).isEqualTo("unknown");
                assertThat(entry.get("reason").text()).isNotBlank();
            }
        }
        assertThat(file.node().find("applies") != null)
                .isEqualTo(file.parameter().byScheme());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHasACase(Placed file) {
        assertThat(cases().filter(item -> item.folder().equals(file.folder()))
                        .filter(item -> file.is(item.parameter(), item.node().find("applies"))))
                .isNotEmpty();
    }

    @Test
    void everyParameterHasALawFile() {
        var written = new TreeSet<FormulaParameter>();
        files().forEach(file -> written.add(file.parameter()));

        assertThat(written).containsExactly(FormulaParameter.values());
    }

    @Test
    void casesHaveNamesOfTheirOwn() {
        assertThat(cases().map(item -> item.node().get("id").text())).doesNotHaveDuplicates();
    }
}
