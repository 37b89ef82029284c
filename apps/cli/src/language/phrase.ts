import type { Language } from '@strata/domain';
import type { Translator } from '@strata/languages';

/** The translator of this process, which speaks one language; none for English. */
let translator: Translator | undefined;

/** Sets the language in which the command line speaks. The catalogue is loaded only if that is not English. */
export async function speak(language: Language): Promise<void> {
  translator = language === 'en' ? undefined : (await import('@strata/languages')).translatorInto(language);
}

/** The language of this process. */
export function spokenLanguage(): Language {
  return translator?.language ?? 'en';
}

/** A text of the command line, as the tag of a template: phrase`no value`. */
export function phrase(literals: TemplateStringsArray, ...parts: readonly unknown[]): string {
  return (
    translator?.filled(literals, parts) ??
    literals.reduce((text, literal, at) => `${text}${String(parts[at - 1])}${literal}`)
  );
}

/** A finished message of another layer. */
export function translated(message: string): string {
  return translator?.translated(message) ?? message;
}

/** `1 change`, `2 changes`. */
export function counted(count: number, noun: string): string {
  return translator?.filled(['', ` ${noun}s`], [count]) ?? `${count} ${noun}${count === 1 ? '' : 's'}`;
}
