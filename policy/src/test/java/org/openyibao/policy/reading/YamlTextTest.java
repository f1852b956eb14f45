package org.openyibao.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// JSON as programs write it.
class YamlTextTest {
    @Test
    void jsonOfOtherProgramsIsRead() {
        assertThat(Node.parse("bill", "{\n\t\"a\":1,\n\t\"b\":[\"x\",null]\n}")
                        .get("a")
                        .whole())
                .isEqualTo(1);
        assertThat(Node.parse("bill", "\uFEFF{\"a\": true}").get("a").flag()).isTrue();
        assertThat(Node.parse("bill", "{\"a\": \"\\u4f4f\\u9662\"}").get("a").text())
                .isEqualTo("住院");
        assertThat(Node.parse("bill", "{\"a\":\"1\\/2\"}").get("a").text()).isEqualTo("1/2");
        assertThat(Node.parse("bill", "{\"a\":\"\\\\/\"}").get("a").text()).isEqualTo("\\/");
        assertThat(Node.parse("bill", "{\r\n\"a\": \"b\"\r\n}").get("a").line()).isEqualTo(2);
    }

    @Test
    void aLongValueIsCutWhereItIsQuoted() {
        Node node =
                Node.parse("bill", "{a: \"" + "长".repeat(100) + "\n" + "\"}").get("a");

        assertThat(node.quoted()).hasSize(44).endsWith("……”");
    }
}
