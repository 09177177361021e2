/** The list of contacts: who was taken in, invited and took part, and who is to be followed up. */
@NullMarked
package org.openconsult.app.desk.contacts;

import org.jspecify.annotations.NullMarked;
