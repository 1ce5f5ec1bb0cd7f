import type { Direction } from './passage.ts';

/** Languages that are written from right to left unless their tag names another script. */
const languages = new Set(
  'ar arc ckb dv fa glk he iw ji ks lrc mzn nqo pnb ps sd sdh skr syr ug ur yi'.split(' '),
);

/** Scripts written from right to left. */
const scripts = new Set(
  'adlm arab aran hebr mand mend nkoo orkh rohg samr sogd sogo syrc thaa yezi'.split(' '),
);

/** The direction a language tag (BCP 47) is written in. A script in the tag counts for more than the language. */
export function directionOf(language: string): Direction {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft = script === undefined ? languages.has(primary) : scripts.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}
