package org.openyibao.server;

import org.openyibao.kernel.FigureAddress;
import org.openyibao.kernel.Refusal;
import org.openyibao.statements.Statements;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What stands behind a figure.
@RestController
final class FigureController {
    /// The most postings of an operand that one answer holds.
    private static final long MOST = 10_000;

    private final Platform platform;

    FigureController(Platform platform) {
        this.platform = platform;
    }

    /// @param limit postings of each operand; 0 for as many as one answer holds
    @GetMapping("/api/trace")
    TraceView trace(@RequestParam String address, @RequestParam(defaultValue = "200") long limit) {
        if (limit < 0) {
            throw new Refusal(WebError.PARAMETER_WRONG, "limit", "limit 不能小于 0：" + limit, "", "填 0 或更大的整数");
        }
        FigureAddress figure = Statements.address(address);
        long kept = limit == 0 ? MOST : Math.min(limit, MOST);
        return TraceView.of(
                platform, platform.statements().of(figure.agencyYear(), false).trace(figure, kept));
    }
}
