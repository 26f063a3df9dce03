package org.researchhub.search.lucene;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Words with which people ask. What answers a question rarely has them, so that they would count
 * for much and say nothing.
 */
final class AskingWords {

  /**
   * @param asking of which one makes a sentence of what was typed
   * @param beside verbs, pronouns and particles that stand beside them and say as little
   */
  private record Of(Set<String> asking, Set<String> beside) {
    static Of words(String asking, String beside) {
      return new Of(Set.of(asking.split(" ")), Set.of(beside.split(" ")));
    }
  }

  private static final Map<String, Of> FOLDED =
      Map.of(
          "en",
              Of.words(
                  "what which whom whose when where why how",
                  "do does did done has have had having been being were can could would should you"
                      + " we he she his her him our your its them those than so also about from any"
                      + " anyone"),
          "fr",
              Of.words(
                  "quel quelle quels quelles quoi quand comment pourquoi combien lequel laquelle",
                  "qui que est sont ont a-t-il fait"),
          "es",
              Of.words(
                  "quien quienes cual cuales donde cuanto cuanta cuantos cuantas", "cuando como"),
          "de", Of.words("wer wen wem wann warum wieso wie welche welcher welches", "wo"),
          "it", Of.words("quale quali quando perche quanto quanti quante", "chi dove come"),
          "pt", Of.words("quem qual quais onde quanto quantos quantas", "quando"),
          "ru",
              Of.words(
                  "кто кого кому чем какои какая какое какие каким какими какую каких где когда"
                      + " почему сколько",
                  "что как которыи которая которые которое"),
          "ar", Of.words("ماذا متي اين كيف لماذا هل كم لمن بماذا", "ما من اي ايه هي هو التي الذي"),
          "zh",
              Of.words(
                  "什么 什麼 谁 誰 哪 哪个 哪些 哪里 何时 怎么 怎样 如何 为什么 为何 多少 几 吗",
                  "呢 何 的 了 是 在 有 和 与 被 于 对 中 为 以 一个 个 年 名 位 种 从 由 将 其 这 那 之 所 也 并 而 及 或 到"));

  /** Their scripts cannot be taken for another language's. */
  private static final Set<String> OF_OWN_SCRIPT = Set.of("ru", "ar", "zh");

  private AskingWords() {}

  /** Whether what has this word is a question in one of these languages. */
  static boolean asks(String folded, Collection<String> languages) {
    return in(languages, folded, false);
  }

  /** Whether a question in one of these languages is the same without this word. */
  static boolean has(String folded, Collection<String> languages) {
    return in(languages, folded, true);
  }

  private static boolean in(Collection<String> languages, String folded, boolean beside) {
    for (Map.Entry<String, Of> of : FOLDED.entrySet()) {
      Of words = of.getValue();
      if ((words.asking().contains(folded) || beside && words.beside().contains(folded))
          && (languages.contains(of.getKey()) || OF_OWN_SCRIPT.contains(of.getKey()))) {
        return true;
      }
    }
    return false;
  }
}
