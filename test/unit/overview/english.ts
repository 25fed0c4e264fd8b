import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Message } from '../../../lib/language/message.ts';
import { styles } from '../../../lib/language/styles.ts';

const file = new URL('../../../public/_locales/en/messages.json', import.meta.url);
const sentences: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));

/** A message in English. Throws where a sentence or one of its values is missing. */
export function english({ id, values }: Message): string {
  return String(formatOf(id).format(values));
}

/** The text of a badge: a sign, or a message. */
export function said(text: string | Message): string {
  return typeof text === 'string' ? text : english(text);
}

/** The styles that are named; ICU knows the others by their letters. */
const UTC = {
  date: { utc: styles.date.utc, utcYear: styles.date.utcYear },
  time: { utc: styles.time.utc },
};

const formats = new Map<string, IntlMessageFormat>();

function formatOf(id: string): IntlMessageFormat {
  const sentence = sentences[id];
  if (!sentence) throw new Error(`no sentence for ${id}`);
  const format = formats.get(id) ?? new IntlMessageFormat(sentence.message, 'en-GB', UTC);
  formats.set(id, format);
  return format;
}

/** Every message anywhere within a view. */
export function messagesIn(view: unknown): Message[] {
  if (typeof view !== 'object' || view === null || view instanceof Date) return [];
  if (isMessage(view)) return [view];
  return Object.values(view).flatMap(messagesIn);
}

function isMessage(value: object): value is Message {
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    Object.keys(value).every((name) => name === 'id' || name === 'values')
  );
}
