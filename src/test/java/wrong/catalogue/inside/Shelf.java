package wrong.catalogue.inside;

public class Shelf {}
