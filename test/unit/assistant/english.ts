import { readFileSync } from 'node:fs';
import type { Message } from '../../../lib/language/message.ts';
import { createTranslate } from '../../../lib/language/translate.ts';

const file = new URL('../../../public/_locales/en/messages.json', import.meta.url);
const sentences: Record<string, { readonly message: string }> = JSON.parse(readFileSync(file, 'utf8'));

/** Puts a message into English as the assistant does. Throws where there is no sentence or a value is missing. */
export const english = createTranslate((id) => {
  const sentence = sentences[id];
  if (!sentence) throw new Error(`no sentence for ${id}`);
  return sentence.message;
}, 'en-GB');

/** Every message anywhere in a view, in English. */
export function sentencesIn(view: unknown): string[] {
  if (typeof view !== 'object' || view === null || view instanceof Date) return [];
  return isMessage(view) ? [english(view)] : Object.values(view).flatMap(sentencesIn);
}

function isMessage(value: object): value is Message {
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    Object.keys(value).every((name) => name === 'id' || name === 'values')
  );
}
