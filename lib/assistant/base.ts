import { message } from '../language/message.ts';
import type { Plan } from '../rotation/plan.ts';
import type { AssistantState } from '../schema/shown.ts';
import { entriesToCopy, lostOf, withoutIntruders } from './copy-text.ts';
import { gateOf } from './gate.ts';
import { keptOf, keyRoleOf, keyValues } from './key.ts';
import { sayWhy } from './say/why.ts';
import type { Scene } from './scene.ts';
import type { Action, AssistantView } from './view.ts';

type Said = Pick<AssistantView, 'state' | 'tone' | 'headline'> & Partial<AssistantView>;

/** Completes a view: with defaults, and with the actions of rank `quiet` that every state has. */
export function viewOf(scene: Scene, said: Said, plan: Plan | null): AssistantView {
  const saved = said.saved === undefined ? (scene.fill?.saved ?? null) : said.saved;
  const isUnsaved = saved === 'no' || saved === 'verifying';
  const actions = said.actions ?? [];
  const quiet = quietActions(scene, plan, said.state);
  return {
    pill: said.headline,
    collapsed: scene.aside,
    waits: false,
    lines: [],
    offer: null,
    addresses: [],
    keys: [],
    folded: 'rest',
    own: [],
    boxes: [],
    steps: [],
    why: sayWhy(scene),
    signals: (scene.target ?? scene.shown[0] ?? scene.candidate)?.signals ?? [],
    result: scene.result,
    ...said,
    saved,
    // What is only in the form is never called good.
    tone: said.tone === 'good' && isUnsaved ? 'step' : said.tone,
    actions: [...actions, ...quiet.filter(({ id }) => !actions.some((action) => action.id === id))],
  };
}

function quietActions(scene: Scene, plan: Plan | null, state: AssistantState): Action[] {
  const gate = gateOf(scene);
  const platform = scene.context.platform.name;
  const mayDisown =
    scene.target !== null && keyRoleOf(scene, scene.target) === 'unknown' && scene.fill === null;
  return [
    ...(gate === null || gate.copy ? copyAction(scene, plan, 'quiet') : []),
    ...keptAction(scene),
    quietAction('why', message('action_why')),
    // Long, and the one that is pressed least.
    ...(mayDisown ? [quietAction('not-ours', message('action_not_ours', { platform }))] : []),
    ...(NEEDS_HELP.includes(state) && scene.context.platform.support !== '' ? [guideAction] : []),
    // Where the user asked for it, closing it is enough.
    ...(scene.context.asked ? [] : [quietAction('quiet', message('action_quiet'))]),
    // The practice page is not reported.
    ...(scene.context.platform.support === '' ? [] : [reportAction(state)]),
  ];
}

/** The states in which Keyfence can do nothing: how all this works is a press away. */
const NEEDS_HELP: readonly AssistantState[] = ['blocked', 'over-limit', 'third-party'];

/** The action that opens the platform's guide. */
export const guideAction: Action = { id: 'guide', label: message('foot_guide'), rank: 'quiet' };

/** The action that reports the page where nothing was decided, else the decision on it. */
function reportAction(state: AssistantState): Action {
  const isOpen = state === 'unrecognised' || state === 'unsure';
  return quietAction('report', message(isOpen ? 'press_report' : 'action_report_wrong'));
}

/** The action that copies what the key held before its last change, where that is kept. */
function keptAction(scene: Scene): Action[] {
  const { target } = scene;
  const kept = target && keptOf(scene, target);
  if (!kept) return [];
  const values = { ...keyValues(target), date: new Date(kept.at) };
  return [quietAction('copy-kept', message('action_copy_kept', values))];
}

/** The action "Copy 3 IPs", with as many as it copies; none where there is nothing to copy. */
export function copyAction(scene: Scene, plan: Plan | null, rank: Action['rank']): Action[] {
  if (!scene.context.feed.list || !plan) return [];
  const isText = scene.target?.asText !== false;
  const lost = lostOf(scene, scene.target?.label ?? null);
  const n = entriesToCopy(withoutIntruders(plan, scene), isText, lost).length;
  return n > 0 ? [{ id: 'copy', label: message('action_copy', { n }), rank }] : [];
}

function quietAction(id: Action['id'], label: Action['label']): Action {
  return { id, label, rank: 'quiet' };
}
