package dev.yearlight.cli.command;

import dev.yearlight.pipeline.storage.Place;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path of this machine, or a URI of an object store. */
final class PlaceConverter implements ITypeConverter<Place> {

    @Override
    public Place convert(String text) {
        try {
            return Place.of(text);
        } catch (IllegalArgumentException refused) {
            throw new TypeConversionException(refused.getMessage());
        }
    }
}
