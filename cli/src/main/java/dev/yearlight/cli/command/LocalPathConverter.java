package dev.yearlight.cli.command;

import dev.yearlight.pipeline.storage.LocalPlace;
import dev.yearlight.pipeline.storage.RemotePlace;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path of this machine, where nothing else will do: a URI is refused, and not taken for a strange path. */
final class LocalPathConverter implements ITypeConverter<Path> {

    private final PlaceConverter places = new PlaceConverter();

    @Override
    public Path convert(String text) {
        return switch (places.convert(text)) {
            case LocalPlace local -> local.path();
            case RemotePlace remote ->
                throw new TypeConversionException(
                        remote
                                + " lies in an object store, and this command works on files of this machine; copy them here first");
        };
    }
}
