import type { Address } from '../../address/index.ts';
import type { FormReading } from '../../form/read.ts';
import { type Message, message } from '../../language/message.ts';
import { viewOf } from '../base.ts';
import { keyValues, planOf, roleOf } from '../key.ts';
import type { Scene } from '../scene.ts';
import type { AddressLine, AssistantView, Tone } from '../view.ts';
import { lackTone } from './missing.ts';

/** What is the matter with one key that is shown and not edited. */
export interface Condition {
  readonly reading: FormReading;
  readonly kind: 'unrestricted' | 'lacks' | 'holds-old' | 'folded' | 'third-party' | 'fine' | 'unknown';
  readonly tone: Tone;
}

const ORDER: readonly Tone[] = ['danger', 'warning', 'good', 'neutral'];

/** Keys are shown, none is being edited: how each stands, and which of the exchange's own buttons to press. */
export function sayReadOnly(scene: Scene): AssistantView {
  const conditions = scene.shown.map((reading) => conditionOf(scene, reading));
  const worst = [...conditions].sort((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone))[0];
  const open = conditions.filter(({ kind, tone }) => kind === 'unrestricted' && tone !== 'neutral').length;
  const lacking = conditions.filter(({ kind, tone }) => kind === 'lacks' && tone !== 'neutral').length;
  const trouble = worst && (worst.tone === 'danger' || worst.tone === 'warning') ? worst : null;
  return viewOf(
    scene,
    {
      state: 'read-only',
      tone: worst?.tone ?? 'neutral',
      headline: headline(conditions, open, lacking),
      lines: trouble
        ? [message('read_only_press_edit', { ...keyValues(trouble.reading), exchange: scene.exchange.name })]
        : [],
      addresses: conditions.map((condition) => lineOf(scene, condition)),
      folded: conditions.length > 4,
      actions: trouble ? [{ id: 'show', label: message('action_show'), rank: 'primary' }] : [],
    },
    null,
  );
}

/** The condition of one key, for the read-only view and for "Show me", which goes to the worst one. */
export function conditionOf(scene: Scene, reading: FormReading): Condition {
  if (reading.thirdParty) return { reading, kind: 'third-party', tone: 'neutral' };
  const other = roleOf(scene, reading) === 'other';
  if (reading.restriction === 'off' || reading.restriction === 'open-list')
    return { reading, kind: 'unrestricted', tone: other ? 'neutral' : 'danger' };
  if (reading.restriction === 'unknown' || (reading.restriction === 'on' && reading.tokens.length === 0))
    return { reading, kind: 'unknown', tone: 'neutral' };
  const plan = planOf(scene, reading);
  if (!plan) return { reading, kind: 'unknown', tone: 'neutral' };
  const old = plan.removable.some(({ why }) => why === 'retired' || why === 'revoked');
  if (reading.hidden !== null && !(old && roleOf(scene, reading) === 'ours'))
    return { reading, kind: 'folded', tone: 'neutral' };
  // A restricted key on which no address of the list stands belongs to somebody else until the user says so.
  if (roleOf(scene, reading) === 'unknown') return { reading, kind: 'fine', tone: 'neutral' };
  if (plan.add.length > 0 && reading.hidden === null)
    return { reading, kind: 'lacks', tone: other ? 'neutral' : lackTone(scene, reading) };
  return { reading, kind: old ? 'holds-old' : 'fine', tone: old && !other ? 'danger' : 'good' };
}

function headline(conditions: readonly Condition[], open: number, lacking: number): Message {
  const [only] = conditions;
  if (conditions.length === 1 && only?.kind === 'unrestricted')
    return message('unrestricted_title', keyValues(only.reading));
  return message('read_only_title', { n: conditions.length, open, lacking });
}

function lineOf(scene: Scene, { reading, kind, tone }: Condition): AddressLine {
  const lacked = kind === 'lacks' ? (planOf(scene, reading)?.add ?? []) : [];
  const sign =
    tone === 'danger' || tone === 'warning'
      ? 'remove'
      : kind === 'unknown' || kind === 'folded'
        ? 'unknown'
        : 'keep';
  return {
    text: reading.label ?? '—',
    sign,
    note: noteOf(reading, kind, lacked),
    action: null,
  };
}

function noteOf(reading: FormReading, kind: Condition['kind'], lacked: readonly Address[]): Message {
  switch (kind) {
    case 'lacks':
      return message('condition_lacks', { n: lacked.length, address: lacked[0] ?? '' });
    case 'folded':
      return typeof reading.hidden === 'number'
        ? message('condition_folded', { n: reading.hidden })
        : message('condition_folded_some');
    case 'unrestricted':
    case 'holds-old':
    case 'third-party':
    case 'fine':
    case 'unknown':
      return message(`condition_${kind.replace('-', '_')}`, { n: reading.tokens.length });
  }
}
