import type { FormReading } from '../form/reading.ts';
import type { Plan } from '../rotation/plan.ts';
import { gateOf } from './gate.ts';
import { planOf } from './key.ts';
import { sayComplete } from './say/complete.ts';
import { sayFilled } from './say/filled.ts';
import { sayFolded } from './say/folded.ts';
import { isIgnored, sayIgnored } from './say/ignored.ts';
import { sayMissing } from './say/missing.ts';
import { sayOffer, withOffer } from './say/offer.ts';
import { sayOverLimit } from './say/over-limit.ts';
import {
  sayBlocked,
  sayBulk,
  sayFailure,
  sayThirdParty,
  sayUnrecognised,
  sayUnsure,
  sayWhich,
} from './say/plain.ts';
import { sayReadOnly } from './say/read-only.ts';
import { withStorageTrouble } from './say/storage.ts';
import { sayUnrestricted } from './say/unrestricted.ts';
import { sayWaiting } from './say/waiting.ts';
import type { Failure, FillRecord, Scene } from './scene.ts';
import type { AssistantView } from './view.ts';

/**
 * Says what the assistant shows. Pure: the same scene always yields the same view.
 * @returns null where there is nothing to show: no API-key form, and nobody asked
 */
export function assess(scene: Scene): AssistantView | null {
  const { storage } = scene.context;
  const view = viewWithOffer(scene);
  const shown = view && scene.behindModal && view.state !== 'unrecognised' ? sayWaiting(scene, view) : view;
  return shown && storage ? withStorageTrouble(shown, storage) : shown;
}

function viewWithOffer(scene: Scene): AssistantView | null {
  const { offer } = scene;
  const view = offer?.isLast ? null : viewOfPage(scene);
  if (!offer) return view;
  if (!view) return sayOffer(offer.said);
  // What says the same has the press that takes it back already.
  return view.actions.some(({ id }) => id === 'take-back') ? view : withOffer(view, offer.said);
}

function viewOfPage(scene: Scene): AssistantView | null {
  const editing = scene.shown.filter(({ mode }) => mode === 'edit');
  if (scene.target) return assessTarget(withoutOther(scene, scene.target), scene.target);
  if (scene.fill) return assessTarget(scene, shownOf(scene, scene.fill));
  if (editing.length > 1) return sayWhich(scene, editing.length);
  if (scene.shown.length > 0) {
    if (scene.shown.every(({ thirdParty }) => thirdParty)) return sayThirdParty(scene);
    return sayReadOnly(scene);
  }
  if (scene.candidate) return sayUnsure(scene, scene.candidate);
  return scene.asked ? sayUnrecognised(scene) : null;
}

function assessTarget(scene: Scene, reading: FormReading): AssistantView {
  if (reading.thirdParty) return sayThirdParty(scene);
  if (reading.bulk !== null) return sayBulk(scene, reading, reading.bulk);
  const plan = planOf(scene, reading);
  if (
    scene.fill &&
    plan &&
    isAbout(scene, scene.fill, reading) &&
    stillHolds(scene, scene.fill, reading, plan)
  )
    return sayFilled(scene, reading, plan, scene.fill);
  if (isIgnored(scene, reading) && !leftAChange(scene.failure)) return sayIgnored(scene, reading);
  const gate = gateOf(scene);
  if (scene.failure && plan && !gate) return sayFailure(scene, reading, scene.failure, plan);
  if (reading.restriction === 'off' || reading.restriction === 'open-list')
    return sayUnrestricted(scene, reading);
  if (gate || !plan) return gate ? sayBlocked(scene, reading, gate, plan) : sayUnrecognised(scene);
  if (reading.hidden !== null) return sayFolded(scene, reading);
  if (plan.over > 0 && plan.add.length > 0) return sayOverLimit(scene, reading, plan);
  return plan.add.length > 0 ? sayMissing(scene, reading, plan) : sayComplete(scene, reading, plan);
}

/** Whether a failed fill left the form otherwise than it was: that is said, whosever the key is. */
function leftAChange(failure: Failure | null): boolean {
  return failure !== null && (failure.kind === 'partly' || failure.lost.length + failure.foreign.length > 0);
}

/**
 * Whether what is said of a fill still holds: what is in an open form is called filled, or saved, only as
 * long as it is there. The user may take addresses out, lift the restriction, or open the form of another key
 * without a name.
 */
function stillHolds({ target }: Scene, fill: FillRecord, reading: FormReading, plan: Plan): boolean {
  const { saved, left, intruders, vanished } = fill;
  const isOpen = reading.restriction === 'off' || reading.restriction === 'open-list';
  if (target && saved === 'no' && isBehind(reading, fill)) return !isOpen;
  if (!target || left || saved === 'verifying' || intruders.length + vanished.length > 0) return true;
  return !isOpen && plan.add.length === 0;
}

/** The scene of a reading, without the fill of another key. */
function withoutOther(scene: Scene, reading: FormReading): Scene {
  return scene.fill && !isAbout(scene, scene.fill, reading) ? { ...scene, fill: null } : scene;
}

/**
 * Whether the fill was one of this key: after one key is saved, the next is often edited on the same page. Another
 * name alone does not tell while the fill is not saved: a page may show more of a form once it is filled, and the name
 * is read anew. Once it is saved, a form under another name is another key's.
 */
function isAbout({ shown, target }: Scene, fill: FillRecord, reading: FormReading): boolean {
  const { key, saved, left } = fill;
  const { label } = reading;
  if (left && target && !isBehind(reading, fill)) return false;
  if (key === null || key === label) return true;
  if (saved === 'stored' && label !== null) return false;
  return !shown.some((other) => other.label === key);
}

/** Whether a form stands behind the window that was filled: it may only count what it was handed. */
function isBehind({ behindLabel }: FormReading, { reading }: FillRecord): boolean {
  return reading.behindLabel !== null && behindLabel === null;
}

/** The key that was filled as the page shows it now; as it was last read where the page shows nothing of it. */
function shownOf(scene: Scene, { key, reading }: FillRecord): FormReading {
  return scene.shown.find(({ label }) => label === key && label !== null) ?? reading;
}
