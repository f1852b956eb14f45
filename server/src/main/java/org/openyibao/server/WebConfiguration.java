package org.openyibao.server;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What the web server is made of; nothing is searched for.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    OverviewController.class,
    AgencyController.class,
    FigureController.class,
    ReliefController.class,
    SearchController.class,
    LawController.class,
    HealthController.class,
    PagesController.class,
    WebErrors.class,
    SecurityHeaders.class,
    OwnHost.class
})
class WebConfiguration {}
