/** Contacts for the desk and for programs: how they are read, and which of them are asked for. */
@NullMarked
package org.openconsult.app.contacts;

import org.jspecify.annotations.NullMarked;
