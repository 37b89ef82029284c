export { translatorInto } from './catalogue.js';
export type { Translator } from './translator.js';
