/** The database the product runs on: a MongoDB that is given, or the embedded one. */
@NullMarked
package org.openconsult.app.database;

import org.jspecify.annotations.NullMarked;
