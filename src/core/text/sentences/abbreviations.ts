/**
 * What may follow the full stop of an abbreviation. `name`: a name (“Dr. Smith”). `number`: a number (“No. 5”). `inside`:
 * the rest of the sentence (“e.g. bread”). `joins` and `ends`: either; where nothing tells, the sentence more often goes
 * on (“U.S. Senate”), or is over (“5 p.m.”).
 */
export type AbbreviationKind = 'name' | 'number' | 'inside' | 'joins' | 'ends';

type Lists = Readonly<Partial<Record<AbbreviationKind, string>>>;

/** By language, without the last stop, as they are written inside a sentence. */
const byLanguage: Readonly<Record<string, Lists>> = {
  en: {
    name: `Mr Mrs Ms Mx Dr Prof Messrs Mmes Fr Br Sr Rev Rt Hon Ven Cllr Ald Supt Insp Det Const Sgt Cpl Pte Pvt Gen Col
      Maj Capt Cmdr Cdr Adm Lt Brig Gov Sen Rep Reps Sens Pres Amb Atty Mt Ft Pt Ste`,
    number: `No Nos no nos Vol vol Vols vols p pp Fig fig Figs figs Sec sec Ch ch Art Para para Pt pt cl ver
      approx Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`,
    inside: 'e.g i.e cf vs v viz c ca est esp incl excl',
    joins: 'al U.S U.K U.N E.U U.S.A U.S.C Inc Ltd Co Corp Bros Jr Snr Jnr St dept Dept Univ Assn',
    ends: `p.m a.m P.M A.M etc ft oz lb lbs sq mi yd hrs mins Ph.D M.D B.A M.A B.Sc M.Sc A.D B.C C.E B.C.E D.C Ave Rd Blvd Sq Ln Hwy Esq
      Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore
      Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que N.Y N.J N.H N.M N.C N.D R.I S.C S.D`,
  },
  de: {
    name: 'Dr Prof Hr Fr Frl St Ing Dipl Mag Msgr Kard Fam Gebr Präs Gen Hptm med jur phil rer nat',
    number: 'Nr nr Bd S Abb Kap Art Abs Ziff Tab Jg ca',
    inside: 'z.B d.h u.a bzw vgl i.d.R z.T z.Zt sog bes evtl ggf inkl exkl geb gest lt',
    joins: 'Str Mio Mrd Jh Jhs',
    ends: 'usw etc o.ä u.ä u.s.w v.Chr n.Chr',
  },
  fr: {
    name: 'M MM Mme Mmes Mlle Mlles Dr Pr Me Mgr St Ste Sts',
    number: 'p pp vol chap art fig éd t env n',
    inside: 'cf p.ex c.-à-d av apr',
    joins: 'bd av.J.-C apr.J.-C J.-C S.A',
    ends: 'etc',
  },
  es: {
    name: 'Sr Sra Srta Sres Sras Dr Dra Dres D Dña Prof Profa Lic Ing Arq Excmo Excma Gral Cap Mons Sto Sta Fr Av Avda',
    number: 'núm nº pág págs art tel vol cap fig aprox',
    inside: 'p.ej ej EE cf',
    joins: 'EE.UU S.A Cía Ud Uds Vd Vds',
    ends: 'etc a.C d.C a.m p.m',
  },
  nl: {
    name: 'Dhr dhr Mevr mevr mw Dr dr drs Drs Prof prof ir Ir mr Mr ing Ing ds Ds jhr St',
    number: 'nr Nr blz p art hfst ca',
    inside: 'bijv bv d.w.z m.b.t i.p.v t.a.v t.o.v o.a zgn vgl resp incl excl',
    joins: 'N.V B.V v.Chr n.Chr',
    ends: 'enz etc',
  },
  it: {
    name: `sig Sig sigg Sigg sig.ra Sig.ra sig.na Sig.na dott Dott dott.ssa Dott.ssa prof Prof prof.ssa Prof.ssa avv Avv ing
      Ing on On mons Mons geom rag arch Arch gen Gen S SS`,
    number: 'pag pagg n nn art artt cap vol fig tel',
    inside: 'p.es es cfr ca cd',
    joins: 'S.p.A a.C d.C',
    ends: 'ecc',
  },
  pt: {
    name: 'Sr Sra Srs Sras Srta Dr Dra Drs Prof Profa Eng Exmo Exma Gen Cel D Av R S Sto Sta',
    number: 'n nº pág págs p art vol cap fig tel aprox',
    inside: 'p.ex ex cf',
    joins: 'S.A Ltda Cia EUA',
    ends: 'etc a.C d.C',
  },
  pl: {
    name: 'prof dr mgr inż hab ks gen płk mjr kpt por św red p ul al pl os im',
    number: 'nr str s rozdz art ust pkt tel ok',
    inside: 'np m.in tj tzn tzw wg por zob ww ds',
    joins: 'r w woj pow',
    ends: 'itd itp etc',
  },
  ru: {
    name: 'проф акад доц инж ген полк кап св ул пл просп пер обл им тов гр оз',
    number: 'стр рис гл табл ст тел № см ср',
    inside: 'т.е т.к т.н напр в.т.ч ок',
    joins: 'г гг в вв р н.э до.н.э',
    ends: 'т.д т.п др пр руб тыс коп',
  },
  ar: { inside: 'هـ أ.د' },
  hi: { inside: 'डॉ प्रो पं मो रु' },
};

/** Abbreviations that are written with spaces: the last part alone would not be known. */
const spaced: Readonly<Record<string, Lists>> = {
  en: { name: 'Rt._Hon Lt._Col Maj._Gen Brig._Gen', inside: 'e._g i._e' },
  de: { inside: 'z._B d._h u._a i._d._R z._T z._Zt s._o s._u', ends: 'v._Chr n._Chr o._ä u._ä' },
  fr: { inside: 'p._ex', joins: 'av._J.-C apr._J.-C' },
  es: { inside: 'p._ej', joins: 'EE._UU S._A', ends: 'a._C d._C a._m p._m' },
  pt: { inside: 'p._ex', joins: 'S._A', ends: 'a._C d._C' },
  ru: { inside: 'т._е т._к т._н', ends: 'т._д т._п' },
};

const kinds: readonly AbbreviationKind[] = ['name', 'number', 'inside', 'joins', 'ends'];

/** Finds the kind of the abbreviation that a text ends with. */
export interface Abbreviations {
  /** Of one word without its last stop; capitals count, except that a sentence may begin with it or be all capitals. */
  readonly kindOf: (word: string) => AbbreviationKind | undefined;
  /** Of the several words with spaces that a text, stop included, ends with. */
  readonly kindOfSpaced: (text: string) => AbbreviationKind | undefined;
}

/** The abbreviations of a language tag's primary language; none for languages we hold no list for. */
export function abbreviationsOf(language: string): Abbreviations {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const words = new Map<string, AbbreviationKind>();
  for (const [kind, list] of entriesOf(byLanguage[primary])) for (const word of list) words.set(word, kind);
  const phrases = entriesOf(spaced[primary]).flatMap(([kind, list]) =>
    list.map((phrase) => ({ kind, pattern: patternOf(phrase) })),
  );
  return {
    kindOf: (word) =>
      words.get(word) ??
      (word.length === 1 ? undefined : (words.get(lowered(word)) ?? words.get(titled(word)))),
    kindOfSpaced: (text) => phrases.find(({ pattern }) => pattern.test(text))?.kind,
  };
}

function entriesOf(lists: Lists | undefined): [AbbreviationKind, string[]][] {
  return kinds.map((kind) => [kind, lists?.[kind]?.split(/\s+/) ?? []]);
}

function lowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function titled(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

function patternOf(phrase: string): RegExp {
  return new RegExp(`(?<![\\p{L}.])${phrase.replaceAll('.', '\\.').replaceAll('_', '\\s')}\\.\\s*$`, 'u');
}
