package wrong.catalogue.util;

class Things {}
