package org.openconsult.telegram;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Where the Telegram channel and its transport register themselves. Empty until there is a channel to register. */
@AutoConfiguration
public class TelegramAutoConfiguration {}
