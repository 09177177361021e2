package org.openconsult.app.publicpage;

/** A thing to choose: what stands for it in an address, and what it is called. */
record Choice(String value, String name) {}
