package wrong.imports;

import wrong.curation.Draft;

/** Not wrong: imports make drafts. */
class MakesDraft {
  Draft made = new Draft();
}
