/** An S3 server of one process, for tests of object storage. */
package dev.yearlight.s3;
