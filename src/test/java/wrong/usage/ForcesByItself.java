package wrong.usage;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;

class ForcesByItself {
  void channel(FileChannel channel) throws IOException {
    channel.force(true);
  }

  void descriptor(FileOutputStream stream) throws IOException {
    stream.getFD().sync();
  }
}
