import { type Message, message } from '../../language/message.ts';
import type { Tone } from '../../schema/shown.ts';
import { viewOf } from '../base.ts';
import { goneFromList } from '../gone.ts';
import { keyValues } from '../key.ts';
import type { Scene } from '../scene.ts';
import type { AssistantView } from '../view.ts';
import { keyLineOf, type ShownKey, shownKey } from './condition.ts';

const ORDER: readonly Tone[] = ['danger', 'warning', 'step', 'good', 'neutral'];
/** The most keys that are drawn without a fold. */
const MOST_UNFOLDED = 4;

/**
 * The view of keys that are only shown: the condition of each, and which of the exchange's own buttons to
 * press.
 */
export function sayReadOnly(scene: Scene): AssistantView {
  const conditions = scene.shown.map((reading) => shownKey(scene, reading)).sort(worstFirst);
  const [worst] = conditions;
  const trouble = worst && (worst.tone === 'danger' || worst.tone === 'warning') ? worst : null;
  return viewOf(
    scene,
    {
      state: 'read-only',
      tone: worst?.tone ?? 'neutral',
      headline: headline(scene, conditions),
      lines: trouble
        ? [message('read_only_press_edit', { ...keyValues(trouble.reading), exchange: scene.exchange.name })]
        : [],
      keys: conditions.map((condition) => keyLineOf(scene, condition)),
      folded: conditions.length > MOST_UNFOLDED ? 'rest' : 'no',
      actions: trouble ? [{ id: 'show', label: message('action_show_edit'), rank: 'primary' }] : [],
    },
    null,
  );
}

function isLacking(kind: ShownKey['kind']): boolean {
  return kind === 'lacks' || kind === 'stopped';
}

/** Orders keys by how bad they are; equally bad ones stay in the page's order. */
export function worstFirst(a: Pick<ShownKey, 'tone'>, b: Pick<ShownKey, 'tone'>): number {
  return ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone);
}

/** How many keys there are, and of how many the worst is wrong that their lines say. */
function headline(scene: Scene, conditions: readonly ShownKey[]): Message {
  const [only] = conditions;
  if (conditions.length === 1 && only?.kind === 'open')
    return message('unrestricted_title', keyValues(only.reading));
  const wrong = conditions.filter(({ tone }) => tone !== 'neutral');
  const open = wrong.filter(({ kind }) => kind === 'open').length;
  const lacking = wrong.filter(({ kind }) => isLacking(kind)).length;
  const gone = wrong.filter(({ reading }) => goneFromList(scene, reading).length > 0).length;
  // The worst alone: the bar has two lines, and each key says its own below.
  return message('read_only_title', {
    n: conditions.length,
    open,
    lacking: open > 0 ? 0 : lacking,
    gone: open + lacking > 0 ? 0 : gone,
  });
}
