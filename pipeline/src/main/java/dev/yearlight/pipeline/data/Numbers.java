package dev.yearlight.pipeline.data;

/** A column of whole numbers, or of what is read as such. */
@FunctionalInterface
interface Numbers {

    /** The value of the next row, or what stands for none. */
    long nextOr(long none);
}
