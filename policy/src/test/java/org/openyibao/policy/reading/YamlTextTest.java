package org.openyibao.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aFileThatIsNoneIsTold(@TempDir Path folder) {
        assertThatThrownBy(() -> Node.read("bill.json", folder))
                .hasMessage("YB-RDG-0001 bill.json：这是一个文件夹。原因：这里要读的是一个文件。处理：核对路径和磁盘");
        assertThatThrownBy(() -> Node.read("bill.json", folder.resolve("bill.json")))
                .hasMessage("YB-RDG-0001 bill.json：没有这个文件。原因：路径写错了，或链接指向的文件不在。处理：核对路径");
    }
}
