import { LANGUAGES, type Language } from '@strata/domain';
import Negotiator from 'negotiator';

/** Long enough for the preferences of any browser. */
const MAX_HEADER = 500;

/**
 * The language that an `Accept-Language` header (RFC 9110 §12.5.4) prefers among those that the product speaks; English
 * without a header, or if it names none of them.
 */
export function acceptedLanguage(header: unknown): Language {
  if (typeof header !== 'string' || header.length > MAX_HEADER) return 'en';
  const [best] = new Negotiator({ headers: { 'accept-language': header } }).languages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === best) ?? 'en';
}
