package org.researchhub.files.preservation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.researchhub.platform.db.DatabaseAddress;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The same promises on a bucket of a server that speaks S3, in this process. */
class S3PreservationTest extends PreservationContract {

  @RegisterExtension
  static final S3ProxyExtension SERVER =
      S3ProxyExtension.builder().withCredentials("key", "secret").build();

  private static int buckets;

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }

  @Override
  Map<String, String> emptyStore() {
    String bucket = "store-" + ++buckets;
    URI endpoint = java.util.Objects.requireNonNull(SERVER.getUri());
    try (var client =
        S3AsyncClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build()) {
      client.createBucket(request -> request.bucket(bucket)).join();
    }
    return Map.of(
        "HUB_FILES_STORE",
        "s3",
        "HUB_FILES_S3_ENDPOINT",
        endpoint.toString(),
        "HUB_FILES_S3_BUCKET",
        bucket,
        "HUB_FILES_S3_PREFIX",
        buckets % 2 == 0 ? "" : "one/two",
        "HUB_FILES_S3_ACCESS_KEY",
        "key",
        "HUB_FILES_S3_SECRET_KEY",
        "secret");
  }
}
