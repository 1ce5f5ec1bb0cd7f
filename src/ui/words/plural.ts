/** Picks a form by number in one language: `plural('en')(2, { one: 'word', other: 'words' })`. */
export function plural(language: string) {
  const rules = new Intl.PluralRules(language);
  return (count: number, forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>) =>
    forms[rules.select(count)] ?? forms.other;
}
