package org.openconsult.teams;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Conditional;

/** Lets a bot work when its settings are given, and stops the start when they cannot be right. */
@AutoConfiguration
@Conditional(TeamsIsSet.class)
@EnableConfigurationProperties(TeamsSettings.class)
public class TeamsBotAutoConfiguration {}
