package wrong.attic;

class InNoRoom {}
