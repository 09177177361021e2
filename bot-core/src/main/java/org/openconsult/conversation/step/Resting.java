package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** Nothing was asked and nothing is being talked about. */
@JsonTypeName("resting")
public record Resting() implements Step {}
