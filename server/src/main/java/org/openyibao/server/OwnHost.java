package org.openyibao.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openyibao.kernel.Complaint;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only who asks for this machine by its own name. A page of elsewhere whose name is made to lead to
/// loopback (DNS rebinding) would else read the books through the browser of whoever opens it.
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class OwnHost extends OncePerRequestFilter {
    private static final Pattern OWN =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    static boolean isOwn(String host) {
        return OWN.matcher(host).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // the header itself: what a proxy claims beside it is anybody's
        String host = Objects.requireNonNullElse(request.getHeader("Host"), "");
        if (isOwn(host)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            WebErrors.write(
                    response,
                    new Complaint(
                            WebError.HOST_FOREIGN,
                            host,
                            "不以这个主机名作答",
                            "只供本机使用，以防别处的网页借浏览器读账",
                            "用 http://127.0.0.1:端口/ 或 http://localhost:端口/ 打开"));
        }
    }
}
