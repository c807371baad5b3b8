package dev.yearlight.generation.admission;

/** Port: is told what admission does, to be counted; endpoints by their names in the settings. */
public interface AdmissionWatch {

    /** Nobody looks. */
    AdmissionWatch NONE = new AdmissionWatch() {};

    /** An endpoint is left alone for a while, after failures or because it asked for it. */
    default void cooling(String endpoint) {}

    /** An endpoint can not be asked as things are set. */
    default void paused(String endpoint, String why) {}

    /** A call was held back because the endpoint takes too little of what it is sent. */
    default void heldBack(String endpoint) {}

    /** A call that waited for one endpoint waits for another now. */
    default void movedTo(String endpoint) {}

    /** An endpoint answers as another model than before. */
    default void modelChanged(String endpoint, String from, String to) {}
}
