package wrong.search;

import static org.researchhub.platform.db.tables.Tables.CATALOGUE_PUBLICATION;

import org.researchhub.platform.db.tables.tables.CataloguePublication;

class ReadsForeignTable {
  Object byField() {
    return CATALOGUE_PUBLICATION;
  }

  String byType(CataloguePublication table) {
    return table.getName();
  }
}
