/** Words whose full stop does not end a sentence, by language, in lower case and without the last stop. */
const byLanguage: Readonly<Record<string, string>> = {
  en: `mr mrs ms mx dr prof st sr jr rev hon gen col capt sgt lt gov sen rep pres mt
    no nos vol pp fig approx dept est vs etc cf al e.g i.e inc ltd co corp u.s u.k u.n a.m p.m
    jan feb aug sept oct nov dec`,
  de: 'z.b d.h u.a bzw dr prof nr ca usw vgl st',
  fr: 'm mm mme mlle dr pr cf p.ex env',
  es: 'sr sra srta dr dra ud uds ee.uu p.ej',
  ar: 'هـ أ.د',
  hi: 'डॉ प्रो पं मो रु',
};

/**
 * The abbreviations of a language tag's primary language; none for languages we hold no list for.
 * Segmenters split after them: "Dr. | Smith" (marking.md 3.10).
 */
export function abbreviationsOf(language: string): ReadonlySet<string> {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return new Set(byLanguage[primary]?.split(/\s+/));
}
