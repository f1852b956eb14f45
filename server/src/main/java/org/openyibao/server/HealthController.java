package org.openyibao.server;

import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.LedgerException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the process lives, and whether it can serve.
@RestController
final class HealthController {
    private final Platform platform;

    HealthController(Platform platform) {
        this.platform = platform;
    }

    record Health(String status) {}

    @GetMapping("/-/healthy")
    Health healthy() {
        return new Health("healthy");
    }

    /// The database answers, has the ledger's tables, and a few postings prove right.
    @GetMapping("/-/ready")
    Health ready() {
        boolean holds;
        try {
            holds = platform.proof().holdsAtAGlance();
        } catch (LedgerException e) {
            throw new Refusal(WebError.NOT_POSSIBLE_NOW, "", "数据库不能读取", "数据库没有启动，或结构不是本版本", "运行 ./openyibao doctor 查看");
        }
        if (!holds) {
            throw new Refusal(WebError.NOT_POSSIBLE_NOW, "", "账不完整", "抽查的分录与凭证不符", "运行 ./openyibao doctor 查看");
        }
        return new Health("ready");
    }
}
