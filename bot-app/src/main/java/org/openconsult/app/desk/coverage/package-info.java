/** What coordinators want to hear from where, and where they do not hear it yet. */
@NullMarked
package org.openconsult.app.desk.coverage;

import org.jspecify.annotations.NullMarked;
