package org.researchhub.projects;

import org.researchhub.files.preservation.PreservedDocuments;
import org.researchhub.platform.changes.Change;
import org.springframework.stereotype.Component;

/** Projects and events as objects, each with all its versions. */
@Component
class PreservedProjects extends PreservedDocuments {

  PreservedProjects(Projects projects) {
    super(Change.Kind.PROJECT, projects::chronicle, projects::restore);
  }

  @Override
  public String kind() {
    return "project";
  }
}
