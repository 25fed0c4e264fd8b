import { forget } from '../dom/once.ts';
import { holds, type Reach } from '../dom/reach.ts';
import { isDisabled } from '../dom/visible.ts';
import { textIn } from '../field/candidate.ts';
import type { FormParts } from '../find.ts';
import { keyLabelOf } from '../key-label.ts';
import { namesOf } from '../label.ts';
import { type Purpose, refusalToPress } from '../press.ts';
import { isListText, takesList } from './kind.ts';
import { obstacleTo, obstacleToIcon } from './reachable.ts';
import type { RefusalReason } from './refusal.ts';
import { hasOwnSave } from './saves.ts';

/** What a gate is set up with, when the user has pressed. */
export interface GateGround {
  readonly document: Document;
  readonly reach: Reach;
  /** Finds the form of this key as it is now; null where it is gone. */
  readonly find: () => FormParts | null;
  /** Every key form of the page as it is now. */
  readonly all: () => readonly FormParts[];
}

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
  let opened: { readonly opener: Element; readonly form: FormParts } | null = null;

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
  const formOfMenu = (): FormParts | null =>
    opened?.opener.isConnected === true &&
    opened.opener.getAttribute('aria-expanded') === 'true' &&
    opened.form.card.isConnected
      ? opened.form
      : null;

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
      const isIcon = purpose === 'remove-chip' && control.getAttribute('aria-hidden') === 'true';
      const obstacle = isIcon
        ? obstacleToIcon(control, reach)
        : obstacleTo(control, reach, purpose === 'option');
      const refusal = obstacle ?? (saved ? null : 'saves-at-once');
      if (!refusal && purpose === 'switch' && control.hasAttribute('aria-haspopup'))
        opened = { opener: control, form };
      return refusal;
    },
    refusalToRestore: (field) => general(field) ?? (takesList(field) ? null : 'other-kind'),
  };
}

/** A press stays within the form; options of a menu may stand in a layer of their own. */
function isOf({ card, dialog }: FormParts, control: Element, purpose: Purpose): boolean {
  const region = dialog ?? card;
  const inLayer = purpose === 'option' || (purpose === 'stage' && control.matches('[role="option"]'));
  return inLayer || holds(region, control) || holds(card, control);
}

/** Drawn menus are read-only to type in; that does not close them. */
function isClosed(control: Element): boolean {
  return (
    control.matches(':disabled, [aria-disabled="true"]') || control.closest('fieldset:disabled') !== null
  );
}

/** What the page calls a field, without numbers: counters and placeholders change while a list grows. */
function labelOf(field: Element): string {
  return namesOf(field)
    .label.join(' ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

function routeOf({ location }: Document): string {
  return `${location.origin}${location.pathname}${location.hash.startsWith('#/') ? location.hash : ''}`;
}
