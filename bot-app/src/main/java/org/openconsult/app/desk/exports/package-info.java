/** Comments as files. */
@NullMarked
package org.openconsult.app.desk.exports;

import org.jspecify.annotations.NullMarked;
