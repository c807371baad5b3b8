package dev.yearlight.common.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The files of a role's page, out of the class path: the role's own, or those that all pages share. */
public final class PageBytes {

    private PageBytes() {}

    /** The bytes of a file in the folder {@code page} beside the class, or else beside this one. */
    public static byte[] read(Class<?> role, String name) {
        try (InputStream own = role.getResourceAsStream("page/" + name);
                InputStream shared = PageBytes.class.getResourceAsStream(name)) {
            InputStream file = own == null ? shared : own;
            if (file == null) {
                throw new IllegalStateException("the page's file " + name + " is missing from the class path");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A strong entity tag, with its quotes. */
    public static String entityTag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash) + '"';
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /** By the end of the file's name. */
    public static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".html" -> "text/html; charset=utf-8";
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            case ".woff2" -> "font/woff2";
            default -> throw new IllegalStateException("the page's file " + name + " is of no known type");
        };
    }
}
