package wrong.catalogue;

import wrong.search.Finder;

/** Looks at a higher floor, and so makes a circle of two rooms. */
public class LooksUp {
  Finder finder = new Finder();
}
