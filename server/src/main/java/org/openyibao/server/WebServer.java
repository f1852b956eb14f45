package org.openyibao.server;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The pages and their HTTP API, on loopback.
final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// @param port 0 for any free one
    static WebServer start(Platform platform, int port) {
        var application = new SpringApplicationBuilder(WebConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of(
                        "logging.level.root", "WARN",
                        "spring.threads.virtual.enabled", "true",
                        "spring.main.keep-alive", "true",
                        "spring.lifecycle.timeout-per-shutdown-phase", "5s",
                        "spring.mvc.log-resolved-exception", "false",
                        "spring.web.resources.add-mappings", "false",
                        "server.compression.enabled", "true",
                        "server.compression.mime-types",
                                "text/html,text/css,text/javascript,application/json,image/svg+xml"))
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Platform.class, () -> platform);
                    beans.registerBean(LawShelf.class, () -> new LawShelf(platform.law(), platform.clock()));
                    beans.registerBean(LoopbackAddress.class, () -> new LoopbackAddress(port));
                });
        return new WebServer(application.run());
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
