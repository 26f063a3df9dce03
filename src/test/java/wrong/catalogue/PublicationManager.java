package wrong.catalogue;

class PublicationManager {}
