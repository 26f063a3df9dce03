package org.researchhub.files.ocfl;

import io.ocfl.aws.OcflS3Client;
import io.ocfl.core.storage.cloud.CloudStorage;
import io.ocfl.core.storage.common.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.researchhub.files.StoredBytes;
import org.researchhub.platform.settings.StoreSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/** A store in a bucket of S3-compatible storage, which keeps what it has answered for. */
final class Bucket implements Place {

  private static final int NOT_AS_ASKED = 412;
  private static final int CONFLICT = 409;

  private final StoreSettings.Bucket bucket;
  private final SdkEventLoopGroup threads = SdkEventLoopGroup.builder().build();
  private final SdkAsyncHttpClient connections =
      NettyNioAsyncHttpClient.builder().eventLoopGroup(threads).build();
  private final S3AsyncClient client;
  private final S3TransferManager transfers;
  private final Storage storage;

  Bucket(StoreSettings.Bucket bucket) {
    this.bucket = bucket;
    var builder =
        S3AsyncClient.builder()
            .region(Region.of(bucket.region()))
            .httpClient(connections)
            .multipartEnabled(true)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (bucket.endpoint() != null) {
      builder.endpointOverride(bucket.endpoint()).forcePathStyle(true);
    }
    if (bucket.accessKey() != null && bucket.secretKey() != null) {
      builder.credentialsProvider(
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey())));
    }
    client = builder.build();
    transfers = S3TransferManager.builder().s3Client(client).build();
    storage =
        new CloudStorage(
            OcflS3Client.builder()
                .s3Client(client)
                .transferManager(transfers)
                .bucket(bucket.name())
                .repoPrefix(bucket.prefix())
                .build());
  }

  @Override
  public String name() {
    return bucket.toString();
  }

  @Override
  public Storage storage() {
    return storage;
  }

  /** What a bucket has answered for is durable. */
  @Override
  public void force(Collection<String> files, Collection<String> folders) {}

  @Override
  public StoredBytes bytes(String path, long size) {
    return new StoredBytes() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public Optional<Path> path() {
        return Optional.empty();
      }

      @Override
      public InputStream open(long from) throws IOException {
        if (from >= size) {
          return InputStream.nullInputStream();
        }
        try {
          return client
              .getObject(
                  request ->
                      request.bucket(bucket.name()).key(key(path)).range("bytes=" + from + "-"),
                  AsyncResponseTransformer.toBlockingInputStream())
              .join();
        } catch (CompletionException e) {
          throw new IOException(bucket + " does not give " + path, e.getCause());
        }
      }
    };
  }

  @Override
  public Optional<Long> size(String path) {
    try {
      return Optional.of(
          client
              .headObject(request -> request.bucket(bucket.name()).key(key(path)))
              .join()
              .contentLength());
    } catch (CompletionException e) {
      if (e.getCause() instanceof NoSuchKeyException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public void put(String path, InputStream bytes) {
    Path file = null;
    try {
      file = Files.createTempFile("store", ".part");
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      client.putObject(request -> request.bucket(bucket.name()).key(key(path)), file).join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean putNew(String path, byte[] bytes) {
    if (size(path).isPresent()) {
      return false;
    }
    try {
      client
          .putObject(
              request -> request.bucket(bucket.name()).key(key(path)).ifNoneMatch("*"),
              AsyncRequestBody.fromBytes(bytes))
          .join();
      return true;
    } catch (CompletionException e) {
      if (e.getCause() instanceof S3Exception refused
          && (refused.statusCode() == NOT_AS_ASKED || refused.statusCode() == CONFLICT)) {
        return false;
      }
      throw e;
    }
  }

  private String key(String path) {
    return bucket.prefix().isEmpty() ? path : bucket.prefix() + "/" + path;
  }

  /** The library's own threads would wait two seconds for work that cannot come any more. */
  @Override
  public void close() {
    storage.close();
    transfers.close();
    client.close();
    connections.close();
    threads.eventLoopGroup().shutdownGracefully(0, 5, TimeUnit.SECONDS);
  }
}
