package dev.yearlight.pipeline.publish;

/** Told how publishing goes on; must be quick and safe for use by several threads. */
public interface PublishProgress {

    /** Nobody looks. */
    PublishProgress NONE = new PublishProgress() {
        @Override
        public void planned(PublishPlan plan) {}

        @Override
        public void acknowledged(long listeners) {}
    };

    /** The manifest grew by a file, of which nothing has been sent so far; a failure stops the run. */
    void planned(PublishPlan plan);

    /** So many listeners of the run are acknowledged, all replicas included. */
    void acknowledged(long listeners);
}
