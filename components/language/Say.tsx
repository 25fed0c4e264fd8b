import type { Message } from '../../lib/language/message.ts';
import { useTranslate } from './translation.tsx';

/**
 * A message in the user's language. Days in it are local ones; where it has any, the exact moments in UTC stand in
 * the title, since the platform announces in UTC.
 */
export function Say({ message }: { message: Message }) {
  const text = useTranslate()(message);
  const moments = Object.values(message.values ?? {}).filter((value) => value instanceof Date);
  if (moments.length === 0) return text;
  return <span title={moments.map(utc).join(' · ')}>{text}</span>;
}

/** `2026-12-12 00:00 UTC` */
export function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
