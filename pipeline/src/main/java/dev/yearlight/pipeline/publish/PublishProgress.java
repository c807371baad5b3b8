package dev.yearlight.pipeline.publish;

/** Told how publishing goes on; must be quick and safe for use by two threads. */
public interface PublishProgress {

    /** Nobody looks. */
    PublishProgress NONE = new PublishProgress() {
        @Override
        public void planned(PublishPlan plan) {}

        @Override
        public void acknowledged(long listeners) {}
    };

    /** The manifest is written; sending begins. */
    void planned(PublishPlan plan);

    /** So many listeners are acknowledged, all replicas included. */
    void acknowledged(long listeners);
}
