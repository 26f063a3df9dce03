package wrong.curation;

public class Desk {}
