package fr.palmares.web;

import java.util.List;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets any name stand in a path once it is percent-encoded, slashes included: names of criteria and
 * mentions come from rulebooks. Nothing is permitted by its path, only by its endpoint, so that a
 * name which looks like a path opens no door.
 */
@Configuration(proxyBeanMethods = false)
class NamesInPaths {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
    return server ->
        server.addConnectorCustomizers(
            connector -> {
              connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
              connector.setEncodedReverseSolidusHandling(
                  EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
  }

  @Bean
  HttpFirewall encodedNames() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowUrlEncodedSlash(true);
    firewall.setAllowUrlEncodedPercent(true);
    firewall.setAllowUrlEncodedPeriod(true);
    firewall.setAllowBackSlash(true);
    // Of these the encoded forms only: bare, they would part or end a segment.
    List<String> doubleSlashes = List.of("%2f%2f", "%2f%2F", "%2F%2f", "%2F%2F");
    firewall.getEncodedUrlBlocklist().removeAll(doubleSlashes);
    firewall.getDecodedUrlBlocklist().removeAll(doubleSlashes);
    firewall.getEncodedUrlBlocklist().removeAll(List.of("%3b", "%3B"));
    firewall.getDecodedUrlBlocklist().remove(";");
    return firewall;
  }
}
