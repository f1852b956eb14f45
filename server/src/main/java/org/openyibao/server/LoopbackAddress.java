package org.openyibao.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/// Where the server listens: on 127.0.0.1, whatever the environment says. An address of a figure may hold an
/// encoded slash, so paths are taken as they come.
final class LoopbackAddress implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final int port;

    LoopbackAddress(int port) {
        this.port = port;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        try {
            factory.setAddress(InetAddress.getByAddress(LOOPBACK));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
        factory.setPort(port);
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ComplaintValve()));
        factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        });
    }

    /// After the customizers that read the environment.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
