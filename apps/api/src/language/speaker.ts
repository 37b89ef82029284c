import type { Language } from '@strata/domain';
import { translatorInto, type Translator } from '@strata/languages';

/** The most characters of a text that is translated; recognising a longer one costs too much. */
const MAX_LENGTH = 600;
/** The most characters that are translated for one request; what follows stays English. */
const MAX_TOTAL = 20_000;

/** Each is loaded when somebody first asks for its language. */
const translators = new Map<Language, Translator>();

/** Says finished sentences of the product in the language of one request. */
export class Speaker {
  #left = MAX_TOTAL;

  constructor(readonly language: Language) {}

  /** The sentence in the language; English if it is long, or if the catalogue does not have it. */
  said(text: string): string {
    if (this.language === 'en' || text.length > Math.min(MAX_LENGTH, this.#left)) return text;
    this.#left -= text.length;
    return translatorOf(this.language).translated(text);
  }
}

function translatorOf(language: Exclude<Language, 'en'>): Translator {
  let translator = translators.get(language);
  if (translator === undefined) {
    translator = translatorInto(language);
    translators.set(language, translator);
  }
  return translator;
}
