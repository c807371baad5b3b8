package dev.yearlight.domain;

/** Why something was set aside; permanent or exhausted, never a passing outage. */
public enum ParkReason {
    /** Not the Avro that it should be. */
    MALFORMED,
    /** Its schema is not one that this release knows. */
    UNKNOWN_SCHEMA,
    /** The record's key is not the listener of its body. */
    KEY_MISMATCH,
    /** It holds values that no snapshot may hold. */
    INVALID_SNAPSHOT,
    /** The model refused to write it. */
    REFUSED,
    /** No text passed the guardrails within the tries allowed. */
    GUARDRAILS,
    /** The model's answers had no usable form within the tries allowed. */
    UNUSABLE_ANSWER,
    /** The model was asked as often as allowed and stayed out of reach. */
    MODEL_UNAVAILABLE,
    /** Its listener's chain took longer than allowed, outages not counted. */
    DEADLINE,
    /** Each try failed by a defect and by no outage: of the code, or of what is stored. */
    DEFECT
}
