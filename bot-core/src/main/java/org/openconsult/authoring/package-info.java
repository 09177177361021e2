/** What authors of plans and translators are told about their texts before anybody is texted. */
@NullMarked
package org.openconsult.authoring;

import org.jspecify.annotations.NullMarked;
