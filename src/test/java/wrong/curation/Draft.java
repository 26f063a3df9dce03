package wrong.curation;

public class Draft {}
