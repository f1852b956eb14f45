package org.openyibao.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openyibao.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The built pages. A path that is no file is a page of the shell, which finds its own way from `index.html`.
@Controller
final class PagesController {
    private static final String INDEX = "/index.html";
    private static final String ASSETS = "/assets/";

    /// Only plain names: nothing that climbs, nothing hidden, nothing encoded.
    private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "json", "application/json",
            "woff2", "font/woff2");

    private final String root;

    PagesController() {
        this("/static");
    }

    /// @param root folder of the class path that holds the built pages
    PagesController(String root) {
        this.root = root;
    }

    @GetMapping({"/api/**", "/-/**"})
    ResponseEntity<byte[]> unknown(HttpServletRequest request) {
        throw new Refusal(WebError.ADDRESS_UNKNOWN, request.getRequestURI(), "没有这个接口", "", "可用的接口见 docs/api.md");
    }

    @GetMapping("/**")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        String path = request.getRequestURI();
        Optional<byte[]> file = file(path);
        if (file.isPresent()) {
            // names of assets carry a digest of their content
            return answer(
                    path, file.get(), path.startsWith(ASSETS) ? "public, max-age=31536000, immutable" : "no-cache");
        }
        if (path.startsWith(ASSETS)) {
            throw new Refusal(WebError.ADDRESS_UNKNOWN, path, "没有这个文件", "网页可能已换了版本", "刷新网页");
        }
        byte[] index = file(INDEX)
                .orElseThrow(() -> new Refusal(
                        WebError.PAGES_MISSING,
                        path,
                        "程序里没有网页",
                        "构建时没有带上 web/dist",
                        "运行 ./openyibao build 后再启动；接口 /api 不受影响"));
        return answer(INDEX, index, "no-cache");
    }

    private static ResponseEntity<byte[]> answer(String path, byte[] content, String caching) {
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                // else Spring takes a script for a download
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(content);
    }

    private Optional<byte[]> file(String path) {
        if (!FILE.matcher(path).matches() || !path.contains(".")) {
            return Optional.empty();
        }
        try (var in = PagesController.class.getResourceAsStream(root + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
