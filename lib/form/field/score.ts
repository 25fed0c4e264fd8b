import { extractAddresses, tokenize } from '../../address/index.ts';
import type { Exchange } from '../../exchanges/index.ts';
import { isDisabled } from '../dom/visible.ts';
import { type NearText, namesOf, textsNear } from '../label.ts';
import type { Signal } from '../signal.ts';
import { firstStem, hasStem, namesIp } from '../stems.ts';
import { isAboutOthers, isPlace, namesPlace, scopeOf, speaksOfSource } from '../switches/scope.ts';
import { against, words } from '../words.ts';
import { isBlockList } from './block-list.ts';
import { holdsTyped, textIn } from './candidate.ts';
import { asksForContact } from './contact-form.ts';
import { PROSE } from './prose.ts';
import { rejectionByLabel, rejectionByPlace } from './rejection.ts';
import { isWebForm } from './web-form.ts';

/** At or above this sum a control is the address field. */
export const THRESHOLD = 5;

/** A label is short; a longer text near a field is a hint or prose. */
const LABEL = 80;
const HINT = 320;
/** Labels further away belong to something else. */
const NEAR_LEVELS = 6;

/** What the surroundings already said, so that the score need not look again. */
export interface Surroundings {
  /** The restriction switch that this field follows directly, if any. */
  readonly followsSwitch: boolean;
  /** Chips beside the field that are addresses. */
  readonly chips: number;
}

/**
 * Scores one text control as the field for the addresses of an API key. The signals say why.
 * @param whole the control itself, or the list of rows that it is the first of
 */
export function scoreField(
  control: Element,
  whole: Element,
  exchange: Exchange,
  around: Surroundings,
): Signal[] {
  const hard = rejectionByPlace(control, around.followsSwitch || around.chips > 0);
  if (hard) return [{ name: `reject:${hard}`, weight: -20 }];
  const names = namesOf(control);
  const near = textsNear(whole, holdsTyped).filter(({ level }) => level <= NEAR_LEVELS);
  const own = names.own.join(' · ');
  const label = [own, ...nearestLabels(near), ...names.hint.filter(isShort)].filter((text) => text !== '');
  if (hasStem(own, PROSE)) return [{ name: 'reject:prose', weight: -20 }];
  const rejected = rejectionByLabel(names, nearestLabels(near)[0] ?? '');
  if (rejected) return [{ name: `reject:${rejected}`, weight: -20 }];
  // Also where the user pointed at it: filled, it would shut the platform out.
  if (isBlockList(control, whole)) return [{ name: 'reject:block-list', weight: -60 }];
  const hints = [...names.hint, ...near.map(({ text }) => text)].filter((text) => text.length <= HINT);
  const asksForSource = !label.some(namesIp) && hints.some(speaksOfSource);
  const said = names.label.join(' ') || own || (nearestLabels(near)[0] ?? '');
  const scope = asksForSource ? sourceNamed(said) : null;
  const values = valueSignals(control);
  const isOther =
    names.label.length > 0 &&
    scope === null &&
    !values.some(({ name }) => name === 'value:addresses') &&
    // "Home servers" below the switch "Home servers only".
    !(around.followsSwitch && names.label.every(namesPlace)) &&
    ![...names.own, ...names.hint.filter(isShort)].some(namesIp);
  return [
    ...labelSignals(label, exchange),
    ...(scope ? [{ name: `label:source(${scope})`, weight: 4 }] : []),
    // A kit's own "input value" says nothing beside a placeholder that says what to enter.
    ...(isOther ? [{ name: 'label:other', weight: -6 }] : []),
    ...(hints.some((text) => namesIp(text) && /\d/.test(text)) ? [{ name: 'hint:ip-limit', weight: 2 }] : []),
    ...(around.followsSwitch ? [{ name: 'near:switch', weight: 5 }] : []),
    ...(around.chips > 0 ? [{ name: 'chips:addresses', weight: 4 }] : []),
    ...(asksForContact(control) ? [{ name: 'form:contact', weight: -6 }] : []),
    ...(isWebForm(control) ? [{ name: 'form:web', weight: -6 }] : []),
    ...values,
  ];
}

/** "Bound addresses", "Trusted sources": what limits, and where requests come from, without the word IP. */
function sourceNamed(said: string): string | null {
  const scope = said.length <= LABEL ? scopeOf(said) : null;
  return scope?.meaning === 'restricts' && !isAboutOthers(said) ? scope.by : null;
}

function isShort(text: string): boolean {
  return text.length <= LABEL * 2;
}

/** The sum of the weights. */
export function sumOf(signals: readonly Signal[]): number {
  return signals.reduce((sum, { weight }) => sum + weight, 0);
}

/** The nearest texts before the field that can be labels. A sentence with addresses in it is prose. */
function nearestLabels(near: readonly NearText[]): string[] {
  const before = near.filter(
    ({ side, text }) => side === 'before' && text.length <= LABEL * 2 && extractAddresses(text).length === 0,
  );
  return before.slice(0, 2).map(({ text }) => text.slice(0, LABEL));
}

function labelSignals(labels: readonly string[], exchange: Exchange): Signal[] {
  const named = labels.filter(namesIp);
  if (named.length === 0) return [];
  const field = firstStem(named.join(' · '), exchange.stems.field, words.field, words.restricted);
  const outgoing = firstStem(named.join(' · '), against('web'));
  // "IP addresses of my servers" is what a key is restricted to.
  const web = outgoing && !isPlace(outgoing) ? outgoing : null;
  return [
    { name: 'label:ip', weight: 4 },
    ...(field && field.stem !== 'ip' ? [{ name: `label:field(${field.language})`, weight: 2 }] : []),
    ...(web ? [{ name: `label:web(${web.language})`, weight: -3 }] : []),
  ];
}

function valueSignals(control: Element): Signal[] {
  const tokens = tokenize(textIn(control));
  if (tokens.length === 0) return [];
  const parsed = tokens.filter(({ kind }) => kind !== 'other').length;
  // A control that only shows something else (the key's name) is no list that a person could correct.
  if (parsed * 2 < tokens.length)
    return [{ name: 'value:no-address', weight: isDisabled(control) ? -8 : -3 }];
  return [{ name: 'value:addresses', weight: 4 }];
}
