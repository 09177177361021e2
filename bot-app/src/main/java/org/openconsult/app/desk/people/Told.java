package org.openconsult.app.desk.people;

/**
 * What a page says of what was just done.
 *
 * @param key of the messages
 * @param about whom or what, for the gap in it
 * @param done whether it was done
 */
record Told(String key, String about, boolean done) {}
