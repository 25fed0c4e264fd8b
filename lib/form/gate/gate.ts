import type { Reach } from '../../page/reach.ts';
import { isDisabled } from '../../page/visible.ts';
import { BUTTON } from '../dom/controls.ts';
import { forget } from '../dom/once.ts';
import { holds } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { textIn } from '../field/candidate.ts';
import type { FormParts } from '../form-parts.ts';
import { keyLabelOf } from '../key-label.ts';
import { namesOf } from '../label.ts';
import { refusalToPress } from '../press.ts';
import type { GateGround, Purpose } from '../touching.ts';
import { isListText, takesList } from './kind.ts';
import { obstacleTo, obstacleToIcon } from './reachable.ts';
import type { RefusalReason } from './refusal.ts';
import { hasOwnSave } from './saves.ts';

/** Asks, at the moment of each touch, whether it may happen. */
export interface Gate {
  /** Why nothing is written into this control now; null where it may be. */
  readonly refusalToWrite: (field: Element) => RefusalReason | null;
  /** Why this control is not pressed now; null where it may be. */
  readonly refusalToPress: (control: Element, purpose: Purpose) => RefusalReason | null;
  /** Why a value that stands there is not put back by the setter; null where it may be. */
  readonly refusalToRestore: (field: Element) => RefusalReason | null;
}

/**
 * Sets up the gate for one fill, undo or removal: route, key and label are those of the moment in which it is made.
 */
export function gateFor({ document, reach, find, all }: GateGround): Gate {
  const route = routeOf(document);
  const start = find();
  const key = start ? keyLabelOf(start) : null;
  let label: string | null = start?.field ? labelOf(start.field) : null;
  /** The menu button that was let through last, and its form at that moment. */
  let opened: OpenedMenu | null = null;

  /** The form as it is now, if it is still the one of the same key. */
  const formNow = (): FormParts | null => {
    const form = find();
    if (!form) return null;
    const now = keyLabelOf(form);
    return key !== null && now !== null && now !== key ? null : form;
  };

  const general = (element: Element): RefusalReason | null => {
    forget();
    if (routeOf(document) !== route) return 'other-route';
    return element.isConnected ? null : 'gone';
  };

  /** An open menu may put everything else out of reach: then its form is the one that its button was pressed in. */
  const formOfMenu = (): FormParts | null => (opened && isOpenMenu(opened) ? opened.form : null);

  return {
    refusalToWrite: (field) => {
      const first = general(field);
      if (first) return first;
      if (!takesList(field)) return 'other-kind';
      const form = formNow();
      const isOurField = form?.field === field || form?.rows?.inputs.includes(field) === true;
      const now = labelOf(field);
      if (!form || !isOurField || (label !== null && label !== '' && now !== '' && now !== label))
        return 'replaced';
      label ??= now;
      if (isDisabled(field)) return 'disabled';
      const obstacle = obstacleTo(field, reach);
      if (obstacle) return obstacle;
      if (!isListText(textIn(field))) return 'other-content';
      return hasOwnSave(form, null, all()) ? null : 'saves-at-once';
    },
    refusalToPress: (control, purpose) => {
      const first = general(control);
      if (first) return first;
      if (refusalToPress(control, purpose)) return 'forbidden-press';
      const menu = purpose === 'option' ? formOfMenu() : null;
      const form = formNow() ?? menu;
      if (!form || !isOf(form, control, purpose)) return 'replaced';
      if (isClosed(control)) return 'disabled';
      // The button that saves was seen when the menu was opened; behind an open menu nothing can be seen.
      const saved = menu !== null || hasOwnSave(form, control, all());
      const refusal = obstacleToPress(control, purpose, reach) ?? (saved ? null : 'saves-at-once');
      if (!refusal && purpose === 'switch' && control.hasAttribute('aria-haspopup'))
        opened = { opener: control, form };
      return refusal;
    },
    refusalToRestore: (field) => general(field) ?? (takesList(field) ? null : 'other-kind'),
  };
}

/** A menu, and the form that its button was pressed in. */
interface OpenedMenu {
  readonly opener: Element;
  readonly form: FormParts;
}

function isOpenMenu({ opener, form }: OpenedMenu): boolean {
  return opener.isConnected && opener.getAttribute('aria-expanded') === 'true' && form.card.isConnected;
}

/** What stands between a person and this control; an icon that removes an entry has its own way of being reached. */
function obstacleToPress(control: Element, purpose: Purpose, reach: Reach): RefusalReason | null {
  const isIcon = purpose === 'remove-chip' && control.getAttribute('aria-hidden') === 'true';
  return isIcon ? obstacleToIcon(control, reach) : obstacleTo(control, reach, purpose === 'option');
}

/**
 * Whether a control belongs to the form. Options of a menu do wherever they stand: kits draw them in a layer
 * of their own.
 */
function isOf({ card, dialog }: FormParts, control: Element, purpose: Purpose): boolean {
  const region = dialog ?? card;
  const inLayer = purpose === 'option' || (purpose === 'stage' && control.matches('[role="option"]'));
  return inLayer || holds(region, control) || holds(card, control);
}

/** Whether a control is disabled. The input of a drawn menu is often read-only, and still opens it. */
function isClosed(control: Element): boolean {
  return (
    control.matches(':disabled, [aria-disabled="true"]') || control.closest('fieldset:disabled') !== null
  );
}

/**
 * What the page calls a field, without numbers and without the buttons in a label around it: counters, placeholders and
 * the crosses of entries change while a list grows.
 */
function labelOf(field: Element): string {
  const { labels } = field as HTMLInputElement;
  const buttons = [...(labels ?? [])].flatMap((label) => [...label.querySelectorAll(BUTTON)].map(textOf));
  const words = wordsOf(namesOf(field).label);
  const inButtons = wordsOf(buttons);
  const own = words.filter((word) => !inButtons.includes(word));
  return (own.length > 0 ? own : words).join(' ');
}

const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts.join(' ').match(/[\p{L}\p{M}]+/gu) ?? [];

function routeOf({ location }: Document): string {
  return `${location.origin}${location.pathname}${location.hash.startsWith('#/') ? location.hash : ''}`;
}
