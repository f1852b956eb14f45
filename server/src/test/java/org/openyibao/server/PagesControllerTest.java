package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class PagesControllerTest {
    private final PagesController pages = new PagesController("/pages-for-tests");

    private ResponseEntity<byte[]> get(String path) {
        return pages.page(new MockHttpServletRequest("GET", path));
    }

    private static String text(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static String header(ResponseEntity<byte[]> answer, String name) {
        return String.valueOf(answer.getHeaders().getFirst(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/agency/yangquan-2024/table/03",
                "/trace/yangquan-2024/03/2080109/3",
                "/trace/yangquan-2024/project/%E5%BB%BA%2F%E5%9B%BD/5",
                "/no-such-file.txt",
                "/../pages-for-tests/favicon.svg",
                "/%2e%2e/favicon.svg",
                "/.hidden"
            })
    void whatIsNoFileIsAPageOfTheShell(String path) {
        ResponseEntity<byte[]> answer = get(path);
        assertThat(text(answer)).contains("<title>shell</title>");
        assertThat(header(answer, HttpHeaders.CONTENT_TYPE)).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(answer, HttpHeaders.CACHE_CONTROL)).isEqualTo("no-cache");
    }

    @Test
    void assetsAreKeptForEver() {
        ResponseEntity<byte[]> answer = get("/assets/index-abc123.js");
        assertThat(header(answer, HttpHeaders.CACHE_CONTROL)).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, HttpHeaders.CONTENT_TYPE)).isEqualTo("text/javascript;charset=UTF-8");
    }

    @Test
    void otherFilesAreAskedForAgain() {
        ResponseEntity<byte[]> answer = get("/favicon.svg");
        assertThat(header(answer, HttpHeaders.CACHE_CONTROL)).isEqualTo("no-cache");
        assertThat(header(answer, HttpHeaders.CONTENT_TYPE)).isEqualTo("image/svg+xml");
    }

    @Test
    void anAssetOfAnotherVersionIsNotThePage() {
        assertThatThrownBy(() -> get("/assets/index-old.js"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("YB-WEB-0001");
    }

    @Test
    void aProgramWithoutPagesSaysSo() {
        assertThatThrownBy(() -> new PagesController("/nowhere").page(new MockHttpServletRequest("GET", "/")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("YB-WEB-0005");
    }
}
