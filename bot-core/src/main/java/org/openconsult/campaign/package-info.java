/** Campaigns: near-identical comments that coordinators show as one, and count both ways. */
@NullMarked
package org.openconsult.campaign;

import org.jspecify.annotations.NullMarked;
