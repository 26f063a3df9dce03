import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.http.HttpServerTransport;

/**
 * An OpenSearch node in a process of its own, so that it can be killed and keeps its class path to
 * itself. Says its port on one line, and ends when its input does.
 */
class Node {

  public static void main(String[] folder) throws Exception {
    var runner = new OpenSearchRunner();
    runner.onBuild((number, settings) ->
        settings
            .put("http.port", "0")
            .put("network.host", "127.0.0.1")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("indices.query.bool.max_clause_count", 65_536)
            .put("action.auto_create_index", false));
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(Path.of(folder[0]).toAbsolutePath().toString())
            .clusterName("hub")
            .numOfNode(1)
            .disableESLogger());
    runner.ensureYellow();
    int port =
        runner
            .node()
            .injector()
            .getInstance(HttpServerTransport.class)
            .boundAddress()
            .publishAddress()
            .getPort();
    System.out.println("port " + port);
    while (System.in.read() >= 0) {}
    runner.close();
    System.exit(0);
  }
}
