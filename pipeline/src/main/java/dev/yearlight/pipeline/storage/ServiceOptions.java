package dev.yearlight.pipeline.storage;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the library is told of a store, from a URI, settings and the environment.
 *
 * <p>Keys that stand in environment variables are handed over; where there are none, the library goes on along each
 * cloud's usual chain: profiles, web identities, the machine's own role.
 */
record ServiceOptions(StorageSettings settings, Map<String, String> environment) {

    private static final String AZURE_ACCOUNT = "AZURE_STORAGE_ACCOUNT_NAME";

    Map<String, String> of(RemotePlace place) {
        Map<String, String> options = new TreeMap<>();
        options.put("root", "/" + place.path());
        switch (place.service()) {
            case S3 -> s3(options, place);
            case GOOGLE -> google(options, place);
            case AZURE -> azure(options, place);
        }
        return options;
    }

    private void s3(Map<String, String> options, RemotePlace place) {
        options.put("bucket", place.bucket());
        options.put("enable_virtual_host_style", Boolean.toString(!settings.s3().pathStyle()));
        settings.s3().endpoint().ifPresent(endpoint -> options.put("endpoint", endpoint));
        settings.s3().region().ifPresent(region -> options.put("region", region));
        take(options, "access_key_id", "AWS_ACCESS_KEY_ID");
        take(options, "secret_access_key", "AWS_SECRET_ACCESS_KEY");
        take(options, "session_token", "AWS_SESSION_TOKEN");
    }

    private void google(Map<String, String> options, RemotePlace place) {
        options.put("bucket", place.bucket());
        settings.googleEndpoint().ifPresent(endpoint -> options.put("endpoint", endpoint));
        take(options, "credential_path", "GOOGLE_APPLICATION_CREDENTIALS");
    }

    private void azure(Map<String, String> options, RemotePlace place) {
        options.put("container", place.bucket());
        take(options, "account_name", AZURE_ACCOUNT);
        take(options, "account_key", "AZURE_STORAGE_ACCOUNT_KEY");
        take(options, "sas_token", "AZURE_STORAGE_SAS_TOKEN");
        options.put(
                "endpoint",
                settings.azureEndpoint()
                        .or(() -> Optional.ofNullable(environment.get(AZURE_ACCOUNT))
                                .map(account -> "https://" + account + ".blob.core.windows.net"))
                        .orElseThrow(() -> new IllegalArgumentException(place + " needs an account: set "
                                + AZURE_ACCOUNT + ", or yearlight.storage.azure.endpoint")));
    }

    private void take(Map<String, String> options, String option, String variable) {
        String value = environment.get(variable);
        if (value != null && !value.isBlank()) {
            options.put(option, value);
        }
    }
}
