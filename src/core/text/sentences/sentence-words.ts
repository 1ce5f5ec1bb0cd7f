/** Words of a language that tell where a sentence begins, or that it goes on. */
export interface SentenceWords {
  /** Words that begin sentences and, written with a capital, hardly anything else: “The”, “She”. */
  readonly starters: ReadonlySet<string>;
  /** Those of them that are nobody's name, so that they end even “Mr.”: not “No”, “Will”, “So”. */
  readonly strictStarters: ReadonlySet<string>;
  /** Nouns that a single letter or numeral belongs to: “Plan B”, “World War I”. */
  readonly labels: ReadonlySet<string>;
  /** Words with a capital that go on after a time, a date or a state: “p.m. Tuesday”, “U.S. Senate”, “3. Oktober”. */
  readonly followers: ReadonlySet<string>;
  /** What somebody who speaks is said to do; empty where the verb comes first, and so begins in lower case. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Whether a number with a stop is an ordinal: “am 3. Oktober”. */
  readonly hasDottedOrdinals: boolean;
}

type Lists = Readonly<
  Partial<Record<'strict' | 'starters' | 'labels' | 'followers' | 'speech', string>> & { ordinals?: true }
>;

const byLanguage: Readonly<Record<string, Lists>> = {
  en: {
    strict: `The He She It They We You This That These Those But And If When While There Then His Her Its Their Our
      Your My However Because Although Though Nobody Everybody Everyone Someone Nothing Something Everything`,
    starters: `A An I In On At As After Before For From With By To Of Or Nor So Yet Not No Yes What Who How Why Where
      Which Whose Now Here Still Once Some Many Most Much Few All Each Every Both Such One Two Three Another Other Others
      Perhaps Maybe Is Are Was Were Did Do Does Has Have Had Can Could Will Would Should Must May Might Let Look See Even
      Only Just Also Instead Since Until Under Over Between During Without Today Tomorrow Yesterday Later Meanwhile`,
    labels: `Plan plan Group group Team team Type type Grade grade Class class Section section Part part Point point
      Phase phase Option option Figure figure Appendix appendix Exhibit exhibit Vitamin vitamin Vitamins vitamins
      Hepatitis hepatitis War Act Scene Chapter chapter Level level Category category Schedule schedule Side side Room
      room Gate gate Block block Row row Platform platform Witness witness Patient patient Model model Series series`,
    followers: `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
      August September October November December GMT BST EST EDT ET CET PT PST PDT UTC
      Senate House Congress President Vice Supreme Army Navy Air Marine Marines Court Courts Department Dept Secretary
      State Treasury Government General Security Constitution Embassy Ambassador Representative Senator Attorney District
      Capitol Census Customs Federal Food Fish Forest Geological Postal Coast Central Chamber Code Prime Parliament
      Foreign Home Charter Human High Development Environment Children`,
    speech: `said says told tells asked asks replied replies answered answers cried cries shouted whispered muttered murmured called
      exclaimed added demanded wondered yelled screamed snapped laughed sighed insisted inquired continued begged`,
  },
  de: {
    strict: `Der Die Das Dem Den Ein Eine Einer Er Sie Es Wir Ihr Ich Du Man Dies Diese Dieser Dieses Aber Und Doch Denn
      Wenn Als Da Dort Dann So Sein Seine Ihre Unser Keiner Niemand Alle Jeder Was Wer Wie Warum Wo`,
    starters:
      'In Im Am An Auf Aus Bei Mit Nach Von Vor Zu Zum Zur Für Durch Über Unter Auch Nur Noch Nun Heute Hier',
    followers: `Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert
      Jahrhunderts Jahrtausend Weltkrieg Weltkriegs Klasse Platz Auflage Mal Stock Stockwerk Tag Woche Monat Jahr
      Geburtstag Kapitel Band Semester Etage Rang Liga Halbzeit Juli`,
    ordinals: true,
  },
  fr: {
    strict: `Le La Les Un Une Des Il Elle Ils Elles Nous Vous On Je Tu Ce Cet Cette Ces Mais Et Or Donc Car Si Quand Son Sa
      Ses Leur Leurs Notre Personne Rien Tout Tous Qui Que Comment Pourquoi`,
    starters: 'Dans En Sur À Au Aux Pour Par Avec Sans Sous Après Avant Depuis Ici Là Alors Puis',
  },
  es: {
    strict: `El La Los Las Un Una Él Ella Ellos Ellas Nosotros Yo Tú Esto Este Esta Ese Esa Pero Y O Si Cuando Su Sus
      Nadie Nada Todo Todos Quién Qué Cómo Por No`,
    starters: 'En Con Sin Para De Desde Hasta Sobre Allí Aquí Ahora Entonces Después',
  },
  nl: {
    strict:
      'Het Een Hij Zij Ze We Wij Jij Je Ik Dit Dat Deze Die Maar En Of Als Toen Daar Zijn Haar Niemand Niets Alles Wie Wat',
    starters: 'In Op Aan Met Na Voor Bij Uit Naar Over Door Ook Nu Hier',
  },
  it: {
    strict: `Il Lo La I Gli Le Un Una Lui Lei Loro Noi Voi Io Questo Questa Quello Quella Ma E O Se Quando Suo Sua Nessuno
      Niente Tutto Tutti Chi Che Come Perché Non`,
    starters: 'In Con Per Da Di A Su Dopo Prima Poi Qui Ora Sono È',
  },
  pt: {
    strict: `O A Os As Um Uma Ele Ela Eles Elas Nós Eu Isto Isso Este Esta Esse Essa Mas E Ou Se Quando Seu Sua Ninguém
      Nada Tudo Todos Quem Que Como Não`,
    starters: 'Em No Na Com Sem Para Por De Desde Até Sobre Ali Aqui Agora Depois',
  },
  pl: {
    strict:
      'To Ten Ta Te Ci On Ona Oni One My Wy Ja Ale I A Gdy Kiedy Jego Jej Ich Nikt Nic Wszyscy Wszystko Kto Co Jak Nie',
    starters: 'W Na Z Do Od Po Przed Za O U Przy Tam Tu Teraz Potem Wtedy',
    ordinals: true,
  },
  ru: {
    strict:
      'Это Этот Эта Эти Тот Та Те Он Она Они Оно Мы Вы Я Ты Но И А Если Когда Его Её Их Никто Ничего Все Всё Кто Что Как Не',
    starters: 'В Во На С Со К Из По До От За О Об У При Там Тут Теперь Потом Тогда Затем',
  },
};

/** Languages without lists of their own in which a number with a stop is an ordinal. */
const ordinalLanguages = new Set('da nb nn no fi cs sk hu hr sr sl et lv tr is'.split(' '));

/** The words of a language tag's primary language; empty sets for languages we hold no list for. */
export function sentenceWordsOf(language: string): SentenceWords {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const lists = byLanguage[primary];
  return {
    starters: setOf(lists && [lists.strict, lists.starters].join(' ')),
    strictStarters: setOf(lists?.strict),
    labels: setOf(lists?.labels),
    followers: setOf(lists?.followers),
    speechVerbs: setOf(lists?.speech),
    hasDottedOrdinals: lists?.ordinals === true || ordinalLanguages.has(primary),
  };
}

function setOf(list: string | undefined): ReadonlySet<string> {
  return new Set(list?.split(/\s+/));
}
