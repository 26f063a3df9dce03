package org.researchhub.formats.legacypage;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which web sites name their own parts, in the languages such hubs are written in. */
final class SiteWords {

  /** A line that is nothing but the name of a part of the site. */
  private static final Pattern PART =
      Pattern.compile(
          "^(?:(?:[\\p{L}/&-]+ )?(?:home ?page|home)|accueil|inicio|startseite|pagina"
              + " iniziale|contacts?(?: us| info\\w*| details| person)?(?: mail)?|contactez[-"
              + " ]nous|contacto|kontakt|nous contacter|write to us|e-?mail(?:"
              + " us)?|mail|about|about (?:us|this|the|our)"
              + " ?(?:site|hub|cent(?:re|er)|page|project|programme|program|organi[sz]ation)?|a"
              + " propos(?: d\\S+.*)?|qui sommes[- ]nous.*|quienes somos|(?:latest |recent |our |in"
              + " the )?(?:news|events|headlines|highlights|announcements|press releases?|media)(?:"
              + " (?:and|&) (?:news|events|media))?(?: (?:from|on|about) .{0,40})?|what'?s"
              + " new|press(?: room| centre| center)?|newsroom|actualites?|dernieres"
              + " (?:nouvelles|actualites)|nouvelles|evenements|agenda|noticias|eventos|novedades|aktuelles|notizie|(?:upcoming"
              + " |past |forthcoming )?(?:events|meetings|conferences|workshops)|calendar(?: of"
              + " events)?|(?:useful |related |external |other |quick"
              + " )?(?:links|websites|sites)|liens(?: utiles)?|enlaces|site ?map|plan du site|mapa"
              + " del sitio|search(?: this site)?|rechercher|buscar|advanced search|(?:our"
              + " )?internships?(?: (?:program(?:me)?s?|opportunit\\w+|calls?))?|(?:programme de"
              + " )?stages?|pasantias?|praktik\\w+|vacanc(?:y|ies)|jobs?|careers?|employment|emplois?|volunteer(?:ing)?|get"
              + " involved|take action|donate|faire un don|(?:our |current |ongoing"
              + " )?(?:research|field)? ?(?:projects?|programmes?|activities|research)(?: (?:on|in)"
              + " .{0,40})?|(?:nos |les )?(?:projets?|programmes?|activites)(?: de"
              + " recherche)?|(?:proyectos?|programas?)(?: de"
              + " investigacion)?|newsletter|subscribe|mailing list|lettre"
              + " d'information|boletin|rss(?: feeds?)?|copyright.*|legal(?: notice|"
              + " information)?|mentions legales|aviso legal|privacy(?: policy|"
              + " statement)?|confidentialite|disclaimer|terms(?: of use| and conditions| (?:&|and)"
              + " conditions)?|conditions d'utilisation|technical support|support|assistance(?:"
              + " technique)?|help(?:"
              + " desk)?|aide|ayuda|faqs?|feedback|webmaster|accessibility|accessibilite|log"
              + " ?in|log ?out|sign (?:in|up)|register|print(?: this page| version)?|imprimer|send"
              + " to a friend|bookmark(?: this page)?|(?:back to |return to )?(?:the )?top(?: of"
              + " (?:the )?page)?|back|haut de (?:la )?page|retour(?: en"
              + " haut)?|previous|next|suivant|precedent|menu|navigation|skip .*|(?:our"
              + " )?(?:partners|team|staff|mission|members|donors|history|mandate|vision)|partenaires|equipe|who"
              + " we are|what we do|our work|where we"
              + " work|welcome.*|bienvenue.*|bienvenid[oa]s?.*|(?:photo"
              + " )?gallery|photos?|videos?|multimedia|glossary|countries|regions|themes|topics|issues|index|archives?|english|francais|espanol|arabic|russian)$");

  /** A heading over a list of publications. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?:^|.*"
              + " )(?:publications?|reports|documents?|books|studies|resources|papers|library|reading|readings|titles|texts|ouvrages|rapports|etudes|ressources|parutions|bibliotheque|publicaciones|informes|documentos|recursos|libros|estudios|publikationen|berichte|veroffentlichungen|pubblicazioni|rapporti|publicacoes|relatorios|publicatii|publikacije|botime|публикации|издания|документы|المنشورات|منشورات|إصدارات|الإصدارات)(?:"
              + " .*|$)");

  private static final Pattern OWN_SITE =
      Pattern.compile(
          "\\b(?:this|our|the present|ce|notre|nuestr[oa]|este) (?:web ?site|site|hub|portal|web"
              + " ?page|home ?page|page|portail|sitio|database|mailing"
              + " list|newsletter)\\b|\\b(?:click here|cliquez ici|haga clic|contact us|e-?mail"
              + " us|for more information (?:on|about) (?:us|the cent)|please"
              + " (?:contact|send|visit|write|note that this)|applications?"
              + " (?:should|must|are)|apply (?:by|before|online)|deadline|applicants?|welcome"
              + " to|bienvenue sur|we (?:are|welcome|offer|provide|work)|views expressed|opinions"
              + " expressed|vues exprimees)\\b");

  private static final String WORK =
      "(?:report|study|studies|book|booklet|handbook|guide|guidelines?|manual|paper|publication|survey|assessment|evaluation|review|analysis|research|compilation|toolkit|kit|volume|digest|brief|bulletin|document|monograph|dataset|mapping|training|curriculum|bibliography|proceedings|thesis|article|issue|edition|collection|guidance|rapport|etude|livre|ouvrage|manuel|guide|lignes"
          + " directrices|enquete|evaluation|recherche|publication|brochure|recueil|document|analyse"
          + "|informe|estudio|libro|manual|guia|directrices|encuesta|evaluacion|investigacion|publicacion|documento"
          + "|bericht|studie|buch|handbuch|leitfaden|relatorio|livro|estudo|rapporto|studio|libro|manuale|raport|studiu)s?";

  private static final Pattern THIS_WORK =
      Pattern.compile(
          "\\b(?:this|these|the|an?|ce|cet|cette|ces|le|la|les|l'|un|une|el|este|esta|estas|estos|las|una?|dies\\w*|der|die|das|o|os|as|questo|questa)"
              + " ?(?:[\\p{L}'-]+ ){0,4}"
              + WORK
              + "\\b");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "©|\\(c\\) ?(?:19|20)\\d\\d|\\b(?:copyright (?:19|20)?\\d|all rights reserved|tous droits"
              + " reserves|(?:todos los )?derechos reservados|alle rechte vorbehalten|last"
              + " (?:updated?|modified|revised|reviewed)|page (?:last"
              + " )?(?:updated|modified)|derniere (?:mise a jour|modification)|mise? a jour"
              + " le|ultima actualizacion|best viewed|webmaster|designed by|powered by|you are"
              + " here|vous etes ici|skip to|printer[-"
              + " ]friendly|javascript)\\b|^(?:tel|fax|phone|telephone|e-?mail|address|adresse)(?:ephone)?"
              + " ?[:.]|^\\S+@\\S+\\.\\S+$");

  /** What a page tells of itself in the form of a publication. */
  private static final Pattern NEWS =
      Pattern.compile(
          "^(?:(?:latest |in the )?news(?: item)?|events?|press"
              + " releases?|announcements?|vacanc(?:y|ies)|internships?|conferences?|meetings?|seminars?|calls?(?:"
              + " for .*)?|jobs?|actualites?|evenements?|communiques?(?: de presse)?|(?:research"
              + " )?projects?|campaigns?|(?:training )?courses?|workshops?|projets?(?: de"
              + " recherche)?|campagnes?|formations?|ateliers?|stages?|noticias?|eventos?|comunicados?)$");

  private static final Pattern BAR = Pattern.compile("\\s*(?:\\||¦|•|·|::|\\t)\\s*");
  private static final Pattern CRUMB = Pattern.compile("\\s+(?:>|»|›|/)\\s+");

  private SiteWords() {}

  static boolean namesPart(String text) {
    return text.length() <= 80 && PART.matcher(bare(text)).matches();
  }

  static boolean namesNews(String text) {
    return text.length() <= 60 && NEWS.matcher(bare(text)).matches();
  }

  static boolean headsList(String text) {
    String bare = bare(text);
    return text.length() <= 100
        && !text.endsWith(".")
        && Printed.words(text).length <= 10
        && LIST.matcher(bare).matches();
  }

  /** Prose that speaks of a work, as abstracts do. */
  static boolean speaksOfWork(String prose) {
    return THIS_WORK.matcher(start(prose)).find();
  }

  /** Prose in which the site speaks of itself, or to applicants. */
  static boolean speaksOfSite(String prose) {
    return OWN_SITE.matcher(start(prose)).find();
  }

  /** Menus, crumbs, imprints: lines that belong to the page and to nothing on it. */
  static boolean furniture(Line line) {
    String folded = Printed.fold(line.text());
    if (line.menu()
        || FURNITURE
            .matcher(
                line.length() > 400 ? folded.substring(0, Math.min(200, folded.length())) : folded)
            .find()) {
      return true;
    }
    return line.length() <= 300
        && (menu(BAR.split(line.text()), 1)
            || menu(Separator.WIDE.cells(line.raw()).toArray(String[]::new), 2)
            || crumbs(line.text()));
  }

  private static boolean menu(String[] cells, int partsNeeded) {
    if (cells.length < 2) {
      return false;
    }
    int parts = 0;
    for (String cell : cells) {
      if (Printed.words(cell).length > 6) {
        return false;
      }
      parts += namesPart(cell) ? 1 : 0;
    }
    return (parts * 2 >= cells.length && parts >= partsNeeded) || cells.length >= 5;
  }

  private static boolean crumbs(String text) {
    String[] cells = CRUMB.split(text);
    return cells.length >= 2
        && !text.strip().endsWith(">")
        && namesPart(cells[0])
        && text.length() <= 160;
  }

  private static String bare(String text) {
    return Printed.fold(text)
        .replaceAll("^[\\p{P}\\p{S}\\s]+|[:>»›.…\\s\\p{S}]+$", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String start(String prose) {
    String folded = Printed.fold(prose.length() > 1500 ? prose.substring(0, 1500) : prose);
    return folded;
  }
}
