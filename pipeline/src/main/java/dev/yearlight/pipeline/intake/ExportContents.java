package dev.yearlight.pipeline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of an export: of a folder, of the zips in it, of a zip, or one file alone.
 *
 * <p>Nothing is ever unpacked to disk, links are not followed, and zips within zips are not opened.
 */
public final class ExportContents implements AutoCloseable {

    private static final String ZIP = ".zip";

    private final ImportLimits limits;
    private final List<ExportFile> files = new ArrayList<>();
    private final List<ZipFile> zips = new ArrayList<>();

    private ExportContents(ImportLimits limits) {
        this.limits = limits;
    }

    /** Lists what lies there. */
    public static ExportContents of(Path path, ImportLimits limits) throws IOException {
        ExportContents contents = new ExportContents(limits);
        try {
            if (Files.isDirectory(path)) {
                contents.addFolder(path.toRealPath());
            } else if (Files.isRegularFile(path)) {
                contents.add(path, path.getFileName().toString());
            } else {
                throw new ImportRefusedException(
                        ExportFile.printable(path.toString()),
                        Files.exists(path) ? "is neither a file nor a folder" : "does not exist");
            }
            contents.files.sort(ExportFile.ORDER);
            return contents;
        } catch (IOException | RuntimeException failure) {
            contents.close();
            throw failure;
        }
    }

    /** All files, also those without history, in {@link ExportFile#ORDER}. */
    public List<ExportFile> files() {
        return List.copyOf(files);
    }

    /** Whether a file is opened as a zip. */
    public static boolean isZip(Path file) {
        return isZip(file.toString());
    }

    /** Whether a name is that of a zip. */
    public static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ZIP);
    }

    private void addFolder(Path folder) throws IOException {
        EnumSet<FileVisitOption> noLinks = EnumSet.noneOf(FileVisitOption.class);
        Files.walkFileTree(folder, noLinks, limits.depth(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isDirectory()) {
                    throw new ImportRefusedException(
                            ExportFile.printable(folder.relativize(file).toString()),
                            "lies deeper than the " + limits.depth() + " folders allowed");
                }
                if (attributes.isRegularFile()) {
                    add(file, folder.relativize(file).toString());
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(Path file, String label) throws IOException {
        if (isZip(file)) {
            addZip(file, label);
        } else {
            add(new ExportFile(label, Files.size(file), () -> Files.newInputStream(file)));
        }
    }

    private void addZip(Path file, String label) throws IOException {
        ZipFile zip = opened(file, label);
        zips.add(zip);
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                add(new ExportFile(
                        label + "/" + entry.getName(), entry.getCompressedSize(), () -> uncompressed(zip, entry)));
            }
        }
    }

    private static InputStream uncompressed(ZipFile zip, ZipEntry entry) throws IOException {
        InputStream bytes = zip.getInputStream(entry);
        if (bytes == null) {
            throw new ZipException("an entry has gone");
        }
        return new VerifiedEntry(bytes, entry.getCrc());
    }

    private static ZipFile opened(Path file, String label) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException unreadable) {
            throw new ImportRefusedException(ExportFile.printable(label), "is no readable zip", unreadable);
        }
    }

    private void add(ExportFile file) throws IOException {
        if (files.size() == limits.entries()) {
            throw new ImportRefusedException(
                    file.label(), "is one file more than the " + limits.entries() + " allowed");
        }
        files.add(file);
    }

    @Override
    public void close() throws IOException {
        for (ZipFile zip : zips) {
            zip.close();
        }
    }
}
