import type { Address } from '../address/address.ts';
import { decideOn } from '../engine/forms.ts';
import type { Decision, Given } from '../engine/key-form.ts';
import { viewOf } from '../engine/view.ts';
import { sceneToJson } from '../page/json.ts';
import type { Part, Scene } from '../page/scene.ts';
import { coarsePlace } from './coarse.ts';
import { type Cropped, crop, type Extent, type Focus } from './crop.ts';
import { type DecidedScene, decidedOf, differences } from './decided.ts';
import { focusOf } from './focus.ts';
import { givenToReport } from './given.ts';
import { type Redacted, redact, wordsOfPage } from './redact.ts';
import { MOST_REPORT_BYTES, type PageReport, type Place, type ReportAbout, reportToJson } from './report.ts';

/** What a report is made of. */
export interface Material {
  readonly scene: Scene;
  readonly given: Given;
  /** The addresses of the platform's list. */
  readonly list: readonly Address[];
  /** Where a part is drawn. */
  readonly placeOf: (part: Part) => Place;
  readonly about: ReportAbout;
}

/** A page with all that is worked out of it once. */
interface Whole {
  readonly material: Material;
  readonly decision: Decision;
  readonly focus: Focus;
  readonly page: ReturnType<typeof wordsOfPage>;
}

const ALL = Number.POSITIVE_INFINITY;
const AS_IT_IS = { alike: ALL, inside: ALL, longest: ALL };
/** First only what stands around the part that matters, then more of the page, until the same is decided on it. */
const WIDENED: readonly Extent[] = [24, 80, 300, 1_200].map((around) => ({
  ...AS_IT_IS,
  around,
  withFrame: around > 100,
  withWhole: true,
}));
/** Where that is too long: less of what is alike. */
const THINNED: readonly Extent[] = [12, 6, 3, 1].map((alike) => ({
  ...AS_IT_IS,
  around: 24,
  withFrame: false,
  withWhole: false,
  alike,
}));
/** Where that is too long: the beginning of the part that matters, with the beginnings of its texts. */
const CUT: readonly Extent[] = [300, 150, 80, 40, 20, 8].map((inside) => ({
  around: 12,
  withFrame: false,
  withWhole: false,
  alike: 1,
  inside,
  longest: 120,
}));
/** The most keys that are only shown that a report tells of. */
const MOST_SHOWN = 20;
/** The most forms and candidates elsewhere on the page that stay. */
const MOST_OTHERS = 4;
/** The most addresses of the platform's list that a report names. */
const MOST_LISTED = 300;
/** So many bytes stay free for what a user strikes out. */
const SPARE = 100;

/**
 * Makes the report of a page: the part of its scene that matters without what may be somebody's, and what was decided on
 * it. Pure.
 * @returns a report of at most {@link MOST_REPORT_BYTES}
 */
export function makeReport(material: Material): PageReport {
  const { scene, given } = material;
  const decision = decideOn(scene, given);
  const whole: Whole = {
    material,
    decision,
    focus: focusIn(scene, decision, given),
    page: wordsOfPage(scene),
  };
  let widest: PageReport | null = null;
  for (const extent of WIDENED) {
    const report = fitting(whole, extent);
    if (!report) break;
    if (report.decided.agrees) return report;
    widest = report;
    if (report.scene.parts.length === scene.parts.length) break;
  }
  if (widest) return widest;
  for (const extent of [...THINNED, ...CUT]) {
    const report = fitting(whole, extent);
    if (report) return report;
  }
  throw new Error('eight parts with short texts are small enough');
}

/** The report of an extent, where it is small enough. */
function fitting(whole: Whole, extent: Extent): PageReport | null {
  const { material, focus, page } = whole;
  const cropped = crop(material.scene, focus, extent);
  const redacted = redact(cropped.scene, { page });
  const most = MOST_REPORT_BYTES - SPARE;
  // What is too long by itself is not decided on.
  if (lengthOf(sceneToJson(redacted.scene)) > most) return null;
  const report = reportOf(whole, cropped, redacted);
  return bytesOf(report) <= most ? report : null;
}

/** The part of a page that matters, and the forms and candidates that stand elsewhere. */
function focusIn(scene: Scene, { forms, fields, switches }: Decision, given: Given): Focus {
  const part = focusOf(viewOf(scene));
  const isElsewhere = (one: Part) => one.id < part.id || one.id >= part.end;
  const open = forms.filter(({ mode, card }) => mode !== 'shown' && isElsewhere(card));
  const candidates = [
    ...fields.map(({ candidate, score }) => ({ part: candidate.part, score })),
    ...switches.map(({ candidate, score }) => ({ part: candidate.first, score })),
  ]
    .filter((one) => one.score > 0 && isElsewhere(one.part))
    .toSorted((a, b) => b.score - a.score);
  const others = [...open.map(({ card }) => card), ...candidates.map((one) => one.part)].slice(
    0,
    MOST_OTHERS,
  );
  const told = toldForms(forms, part, others);
  const held = told.flatMap(({ input, save, edit, switch: choice }) => [
    ...(input && 'field' in input ? [input.field] : []),
    ...(input?.kind === 'chips' && input.stage ? [input.stage] : []),
    ...(input?.kind === 'opener' ? [input.button] : []),
    ...(choice?.choices.map((one) => one.part) ?? []),
    ...[save, edit].filter((one) => one !== null),
  ]);
  const ids = held.map(({ id }) => id);
  return { part, others, held: new Set([...ids, ...given.pointed, ...given.denied]) };
}

/**
 * The forms that a report tells of: in the part that matters, around it, or one of the others. Of keys that are only shown
 * the first ones: a list of them is alike.
 */
function toldForms(forms: Decision['forms'], part: Part, others: readonly Part[]): Decision['forms'] {
  const near = forms.filter(
    ({ card }) => (card.id < part.end && part.id < card.end) || others.some(({ id }) => id === card.id),
  );
  const further = new Set(near.filter(({ mode }) => mode === 'shown').slice(MOST_SHOWN));
  return near.filter((form) => !further.has(form));
}

/** The size of a report as UTF-8, in bytes. */
export function bytesOf(report: PageReport): number {
  return lengthOf(reportToJson(report));
}

function lengthOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function reportOf(
  { material, decision, focus, page }: Whole,
  { scene, placeOf, leftOut }: Cropped,
  loose: Redacted,
): PageReport {
  const { given, about } = material;
  const cropped = givenIn(given, placeOf);
  const told = { ...decision, forms: toldForms(decision.forms, focus.part, focus.others) };
  const decided = decidedOf(told, (id) => placeOf[id] ?? -1);
  const isAll = scene.parts.length === material.scene.parts.length;
  const isMissing = told.forms.length > decided.forms.length;
  const isSame = (other: Scene) => {
    const now = decidedOf(decideOn(other, cropped));
    return (
      differences(decided, isAll && told.forms.length === decision.forms.length ? now : formsIn(now, decided))
        .length === 0
    );
  };
  const same = isMissing ? null : sameOf({ scene, page, loose }, isSame);
  const redacted = same ?? loose;
  const places: Place[] = scene.parts.map(() => null);
  for (const part of material.scene.parts) {
    const place = placeOf[part.id] ?? -1;
    if (place >= 0) places[place] = coarsePlace(material.placeOf(part));
  }
  return {
    about,
    decided: { ...decided, agrees: same !== null },
    given: givenToReport(cropped),
    list: material.list.slice(0, MOST_LISTED).map((address) => redacted.addresses.of(address)),
    struck: 0,
    focus: placeOf[focus.part.id] ?? 0,
    leftOut,
    scene: redacted.scene,
    places,
  };
}

/**
 * The first redacted scene on which the same is decided: with the classes of the words' lengths; with their exact lengths,
 * where a rule depends on them; with words of the same meaning, where a masked one was read. Null: none.
 */
function sameOf(
  { scene, page, loose }: Pick<Cropped, 'scene'> & Pick<Whole, 'page'> & { readonly loose: Redacted },
  isSame: (scene: Scene) => boolean,
): Redacted | null {
  const ways = [
    () => loose,
    () => redact(scene, { page, exact: true }),
    () => redact(scene, { page, exact: true, withMeanings: true }),
  ];
  for (const way of ways) {
    const redacted = way();
    if (isSame(redacted.scene)) return redacted;
  }
  return null;
}

/** Keeps of a decision on a cropped page the forms that are whole in it: others were cut by its edge. */
function formsIn(now: DecidedScene, { forms }: DecidedScene): DecidedScene {
  const cards = new Set(forms.map(({ card }) => card));
  return { ...now, forms: now.forms.filter(({ card }) => cards.has(card)) };
}

function givenIn(given: Given, placeOf: readonly number[]): Given {
  const inCrop = (ids: ReadonlySet<number>) =>
    new Set([...ids].map((id) => placeOf[id] ?? -1).filter((id) => id >= 0));
  return {
    ...given,
    pointed: inCrop(given.pointed),
    denied: inCrop(given.denied),
    known: inCrop(given.known),
  };
}
