import { createElement, type ReactNode } from 'react';
import { type Message, message } from '../../lib/language/message.ts';
import { useTranslate } from './translation.tsx';

/**
 * A message in the user's language. Days in it are local ones, which no line breaks apart; where it has any, the exact
 * moments in UTC stand in the title, since the platform announces in UTC.
 */
export function Say({ message: said }: { message: Message }) {
  const translate = useTranslate();
  const text = translate(said);
  const moments = Object.values(said.values ?? {}).filter((value) => value instanceof Date);
  if (moments.length === 0) return text;
  const days = new Set(moments.map((date) => translate(message('day', { date }))));
  return createElement('span', { title: moments.map(utc).join(' · ') }, ...unbroken(text, [...days]));
}

/** The parts of a text, of which each day is one that stays on one line. */
function unbroken(text: string, [day, ...others]: readonly string[]): ReactNode[] {
  if (day === undefined) return text === '' ? [] : [text];
  const whole = createElement('span', { className: 'unbroken' }, day);
  return text.split(day).flatMap((part, at) => [...(at > 0 ? [whole] : []), ...unbroken(part, others)]);
}

/** `2026-12-12 00:00 UTC` */
export function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
