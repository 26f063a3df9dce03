package wrong.reading;

import wrong.curation.Desk;
import wrong.curation.Draft;

class ShowsDraft {
  Draft draft = new Draft();
  Desk kept = new Desk();
}
