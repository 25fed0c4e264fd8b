import type { Address } from '../address/address.ts';
import { decideOn } from '../engine/forms.ts';
import type { Decision, Given } from '../engine/key-form.ts';
import { sceneToJson } from '../page/json.ts';
import type { Part, Scene } from '../page/scene.ts';
import { coarsePlace } from './coarse.ts';
import { type Cropped, crop, whole } from './crop.ts';
import { type DecidedScene, decidedOf, differences } from './decided.ts';
import { givenToReport } from './given.ts';
import { type Redacted, redact } from './redact.ts';
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

/** How many parts a report holds, tried in this order until it is small enough. */
const SIZES = [500, 300, 200, 120, 60, 30] as const;
/** More parts than this never fit: a part takes some 80 bytes. */
const MOST_WHOLE = 600;

/**
 * Makes the report of a page: its scene without what may be somebody's, and what was decided on it. Pure.
 * @returns a report of at most {@link MOST_REPORT_BYTES}, unless the focus of the page alone is larger
 */
export function makeReport(material: Material): PageReport {
  const { scene, given } = material;
  const decision = decideOn(scene, given);
  const all = scene.parts.length;
  const sizes = all <= MOST_WHOLE ? [all, ...SIZES.filter((most) => most < all)] : SIZES;
  for (const most of sizes) {
    const cropped = most === all ? whole(scene) : crop(scene, most);
    const redacted = redact(cropped.scene);
    const isLeast = most === sizes.at(-1);
    // What is too long by itself is not decided on.
    if (!isLeast && lengthOf(sceneToJson(redacted.scene)) > MOST_REPORT_BYTES) continue;
    const report = reportOf(material, decision, cropped, redacted);
    if (isLeast || bytesOf(report) <= MOST_REPORT_BYTES) return report;
  }
  throw new Error('a report of some size is made');
}

/** The size of a report as UTF-8, in bytes. */
export function bytesOf(report: PageReport): number {
  return lengthOf(reportToJson(report));
}

function lengthOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function reportOf(
  material: Material,
  decision: Decision,
  { scene, placeOf }: Cropped,
  loose: Redacted,
): PageReport {
  const { given, about } = material;
  const cropped = givenIn(given, placeOf);
  const decided = decidedOf(decision, (id) => placeOf[id] ?? -1);
  const isAll = scene.parts.length === material.scene.parts.length;
  const isSame = (other: Scene) => {
    const now = decidedOf(decideOn(other, cropped));
    return differences(decided, isAll ? now : formsIn(now, decided)).length === 0;
  };
  const isLooseSame = isSame(loose.scene);
  // Where a rule depends on the exact lengths of words, and on them alone, they are kept.
  const exact = isLooseSame ? null : redact(scene, true);
  const isExactSame = exact !== null && isSame(exact.scene);
  const redacted = exact && isExactSame ? exact : loose;
  const places: Place[] = scene.parts.map(() => null);
  for (const part of material.scene.parts) {
    const place = placeOf[part.id] ?? -1;
    if (place >= 0) places[place] = coarsePlace(material.placeOf(part));
  }
  return {
    about,
    decided: { ...decided, agrees: isLooseSame || isExactSame },
    given: givenToReport(cropped),
    list: material.list.map((address) => redacted.addresses.of(address)),
    struck: 0,
    scene: redacted.scene,
    places,
  };
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
