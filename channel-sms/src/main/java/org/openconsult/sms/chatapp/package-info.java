/** WhatsApp and Messenger: chats without segments, with buttons where the app draws them. */
@NullMarked
package org.openconsult.sms.chatapp;

import org.jspecify.annotations.NullMarked;
