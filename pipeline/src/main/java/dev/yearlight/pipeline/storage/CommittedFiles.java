package dev.yearlight.pipeline.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * The object that makes a set of files visible, written after all of them: what the set consists of.
 *
 * @param files in the order of their names
 */
record CommittedFiles(List<CommittedFile> files) {

    /** Its name beside the files; engines of the field take names that begin so for no data. */
    static final String NAME = "_yearlight-files.json";

    /** The object that is there from the first write until the set is visible. */
    static final String UNFINISHED = "_yearlight-unfinished";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A newer writer may say more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    CommittedFiles {
        files = List.copyOf(files);
    }

    byte[] encode() throws IOException {
        return MAPPER.writeValueAsBytes(this);
    }

    /**
     * The set that such an object names.
     *
     * @param folder for messages
     */
    static CommittedFiles decode(String folder, byte[] json) throws StorageException {
        CommittedFiles committed;
        try {
            committed = MAPPER.readValue(json, CommittedFiles.class);
        } catch (IOException broken) {
            String why =
                    broken instanceof JsonProcessingException text ? text.getOriginalMessage() : broken.getMessage();
            throw new StorageException(folder, NAME + " is no list of files: " + why);
        }
        for (CommittedFile file : committed.files()) {
            FileNames.requirePlain(folder, file.name());
        }
        return committed;
    }
}
