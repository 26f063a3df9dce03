package wrong.search;

import wrong.catalogue.LooksUp;
import wrong.catalogue.inside.Shelf;

/** Reaches into another room past its door. */
public class Finder {
  Shelf shelf = new Shelf();
  LooksUp behind = new LooksUp();
}
