import { firstSpoken } from '../ui/words/languages.ts';
import { loadWords, tellLanguage } from '../ui/words/words.ts';

/** Fetches the words of the reader’s language, where there are any: the first of those that the browser is set to. */
export async function wireWords(): Promise<void> {
  await loadWords(firstSpoken(navigator.languages));
  tellLanguage(document.documentElement);
}
