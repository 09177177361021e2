/** What people are consulted about: the action plan, its commitments and its calendar. */
@NullMarked
package org.openconsult.consultation;

import org.jspecify.annotations.NullMarked;
