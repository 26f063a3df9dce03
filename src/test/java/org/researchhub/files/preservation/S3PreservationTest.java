package org.researchhub.files.preservation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.researchhub.platform.db.DatabaseAddress;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The same promises on a bucket of a server that speaks S3, in this process. */
class S3PreservationTest extends PreservationContract {

  @RegisterExtension static final Server SERVER = new Server();

  private static int buckets;

  /**
   * One server for all tests, and one client that makes their buckets: both take seconds to end.
   */
  private static final class Server implements BeforeAllCallback, AfterAllCallback {

    private final S3ProxyExtension server =
        S3ProxyExtension.builder().withCredentials("key", "secret").build();
    private @Nullable S3AsyncClient client;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
      server.beforeEach(context);
      client =
          S3AsyncClient.builder()
              .endpointOverride(address())
              .region(Region.US_EAST_1)
              .forcePathStyle(true)
              .credentialsProvider(
                  StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
              .build();
    }

    @Override
    public void afterAll(ExtensionContext context) {
      Objects.requireNonNull(client).close();
      server.afterEach(context);
    }

    URI address() {
      return Objects.requireNonNull(server.getUri());
    }

    void makeBucket(String name) {
      Objects.requireNonNull(client).createBucket(request -> request.bucket(name)).join();
    }
  }

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }

  @Override
  Map<String, String> emptyStore() {
    String bucket = "store-" + ++buckets;
    SERVER.makeBucket(bucket);
    return Map.of(
        "HUB_FILES_STORE",
        "s3",
        "HUB_FILES_S3_ENDPOINT",
        SERVER.address().toString(),
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
