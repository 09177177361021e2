package org.openconsult.app.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** What a page does is guarded where it is written, beside the address that leads to it. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodRules {}
