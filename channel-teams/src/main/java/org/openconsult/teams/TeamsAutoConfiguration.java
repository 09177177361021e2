package org.openconsult.teams;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Where the Teams channel and its transport register themselves. Empty until there is a channel to register. */
@AutoConfiguration
public class TeamsAutoConfiguration {}
