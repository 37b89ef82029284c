import { z } from 'zod';

const text = z.string().min(1).max(2_000);

/** A text in every language of the product. */
export const localizedSchema = z.strictObject({ en: text, ru: text, uk: text });

export type Localized = z.infer<typeof localizedSchema>;
export type Language = keyof Localized;
