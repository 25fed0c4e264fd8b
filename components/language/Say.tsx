import { createElement, type ReactNode } from 'react';
import { type Message, message } from '../../lib/language/message.ts';
import { useTranslate } from './translation.tsx';

/**
 * A message in the user's language. Days in it are local and stay on one line; their exact moments in UTC are
 * in the title, since the platform announces in UTC.
 */
export function Say({ message: said }: { message: Message }) {
  const translate = useTranslate();
  const text = translate(said);
  const moments = Object.values(said.values ?? {}).filter((value) => value instanceof Date);
  if (moments.length === 0) return text;
  const days = new Set(moments.map((date) => translate(message('day', { date }))));
  return createElement('span', { title: moments.map(utc).join(' · ') }, ...unbroken(text, [...days]));
}

/** The parts of a text; each day in it is an element that stays on one line. */
function unbroken(text: string, [day, ...others]: readonly string[]): ReactNode[] {
  if (day === undefined) return text === '' ? [] : [text];
  const whole = createElement('span', { className: 'unbroken' }, day);
  return text.split(day).flatMap((part, at) => [...(at > 0 ? [whole] : []), ...unbroken(part, others)]);
}

/** A moment as `2026-12-12 00:00 UTC`. */
export function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
