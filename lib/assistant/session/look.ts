import type { Exchange } from '../../exchanges/all.ts';
import { isApiPage } from '../../exchanges/route.ts';
import { search } from '../../form/find.ts';
import type { KeyForm } from '../../form/key-form.ts';
import { keyListOf } from '../../form/key-list.ts';
import { readForm } from '../../form/read.ts';
import type { Reach } from '../../page/reach.ts';
import { isBehindModal } from '../modal.ts';
import { outline } from '../outline.ts';
import type { FillRecord } from '../scene.ts';
import type { KnownControls, Seen } from '../seen.ts';
import type { LiveSession } from './live.ts';

/** What one look at the page found. */
interface Look {
  readonly seen: Seen[];
  /** Where no form was found, a form that may be one: the user is asked. */
  readonly candidate: Seen | null;
}

/** Finds and reads every key form of the page. Nothing is changed. */
export function lookAt(document: Document, exchange: Exchange, reach: Reach, known: KnownControls): Look {
  const { forms, candidate } = search({ root: document, exchange, reach, ...known });
  const read = (form: KeyForm): Seen => ({ form, reading: readForm(form, exchange) });
  return { seen: forms.map(read), candidate: candidate && read(candidate) };
}

/**
 * Looks at the page once: updates the session by the forms that are there and by the state of a fill, draws
 * the card, and reports the keys.
 */
export function lookAtPage(live: LiveSession): void {
  const { ports, scene, marks, touch, page } = live;
  const { document, exchange, reach, reports } = ports;
  const found = lookAt(document, exchange, reach, marks.known(scene.context.fields));
  live.seen = found.seen;
  marks.found(found.seen);
  takeCandidate(live, found.candidate);
  live.target = targetAmong(live);
  if (live.target) turnTo(live, live.target.reading.label);
  const { target, seen } = live;
  scene.shown = seen.map(({ reading }) => reading);
  scene.target = target?.reading ?? null;
  scene.now = ports.now();
  Object.assign(scene, live.choices.for(target));
  scene.aside = touch.typesElsewhere(target?.form.field ?? null);
  live.acting?.carryFillOn();
  const parts = (target ? [target] : seen).map(({ form }) => form.card);
  scene.behindModal = isBehindModal(document, reach, parts);
  page.guard(isNotYetStored(scene.fill));
  live.draw();
  reports.looked();
  if (!isNotYetStored(scene.fill)) reportKeys(live);
}

/** Keeps the one candidate that the user is asked about, and outlines a new one. */
function takeCandidate(live: LiveSession, found: Seen | null): void {
  const { scene, ports } = live;
  const mayAsk = scene.asked || isApiPage(new URL(ports.document.URL), ports.exchange);
  const before = live.candidate?.form.field;
  live.candidate = mayAsk ? found : null;
  scene.candidate = live.candidate?.reading ?? null;
  const field = live.candidate?.form.field;
  if (field instanceof HTMLElement && field !== before) outline(field);
}

/** The form in edit mode that the card is about: the only one, else the one touched last, else the one before. */
function targetAmong({ seen, target, touch }: LiveSession): Seen | null {
  const editing = seen.filter(({ reading }) => reading.mode === 'edit');
  if (editing.length === 1) return editing[0] ?? null;
  const touched = touch.lastAmong(editing, ({ form }) => form.card);
  return touched ?? editing.find(({ form }) => form.card === target?.form.card) ?? null;
}

/**
 * Forgets the failure and the choices where the card turns to another key, and the result of the last press
 * where the page still shows the one before.
 */
function turnTo(live: LiveSession, label: string | null): void {
  const { scene, seen, lastLabel } = live;
  if (label === lastLabel) return;
  live.lastLabel = label;
  if (lastLabel === null) return;
  scene.failure = null;
  live.choices.forget();
  if (seen.some(({ reading }) => reading.label === lastLabel)) scene.result = null;
}

/** Reports the keys of the page. Where a list may be whole, the page is looked at once more. */
function reportKeys({ scene, ports, target, seen, page }: LiveSession): void {
  const { document, reach, exchange, reports } = ports;
  const isList = target === null && !scene.behindModal && isApiPage(new URL(document.URL), exchange);
  page.soonAfter(reports.observed(scene.shown, isList ? keyListOf(document, reach, seen) : 'unsure'));
}

/** Whether a fill stands in its form, and is not stored yet. */
function isNotYetStored(fill: FillRecord | null): boolean {
  return fill !== null && fill.saved !== 'stored' && !fill.left;
}
