package org.openconsult.channel;

/** What came beside or instead of text. Its bytes are not kept, the fact is. */
public enum Attachment {
    IMAGE,
    VOICE,
    VIDEO,
    DOCUMENT,
    STICKER,
    LOCATION,
    CONTACT,
    OTHER
}
