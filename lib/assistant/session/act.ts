import type { Address } from '../../address/address.ts';
import { keyOf } from '../../form/token-key.ts';
import { message } from '../../language/message.ts';
import { planOf } from '../key.ts';
import type { Act } from '../ports.ts';
import { makeEntryShow, showWorst } from '../show.ts';
import type { TakeBack } from '../take-back.ts';
import type { FormPresses, LiveSession } from './live.ts';
import { makePointing } from './pointing.ts';

/** What the presses of a session are carried out with. */
export interface ActParts {
  readonly presses: FormPresses;
  readonly takeBack: TakeBack;
}

/**
 * Makes the function that carries out the presses of one session. Presses that are not a session's are
 * reported.
 */
export function makeAct(live: LiveSession, { presses, takeBack }: ActParts): Act {
  const { scene, ports } = live;
  const pointing = makePointing(live, takeBack);
  const show = makeShow(live);

  return async (id, address) => {
    scene.result = null;
    const about = { label: live.target?.reading.label ?? null, address };
    switch (id) {
      case 'fill':
        // What was typed a moment ago counts, such as the key's name in a form that makes one.
        if (!live.isBusy) live.look();
        return whileBusy(live, presses.fill);
      case 'undo':
        return whileBusy(live, presses.undo);
      case 'remove':
        return address ? whileBusy(live, () => presses.remove(address)) : undefined;
      case 'copy':
      case 'copy-kept':
        await (id === 'copy' ? presses.copy() : presses.copyKept());
        return live.draw();
      case 'pick':
        return pointing.pickControl();
      case 'show':
        return show();
      case 'confirm-field':
      case 'deny-field':
        return pointing.answer(id === 'confirm-field');
      case 'not-ours':
        return ignoreKey(live, takeBack, about.label);
      case 'look-again':
        if (about.label !== null) scene.lookedAgain = new Set([...scene.lookedAgain, about.label]);
        return live.look();
      case 'quiet':
        return quietPage(live, takeBack, about);
      case 'take-back':
        takeBack.takeBack();
        ports.reports.pressed(id, about);
        return live.look();
      default:
        return ports.reports.pressed(id, about);
    }
  };
}

/**
 * Runs one piece of work at a time: while it lasts, the page is not looked at, and a second press does
 * nothing.
 */
async function whileBusy(live: LiveSession, work: () => Promise<void>): Promise<void> {
  if (live.isBusy) return;
  live.isBusy = true;
  try {
    await work();
  } finally {
    live.isBusy = false;
    if (!live.ports.signal.aborted) live.look();
  }
}

/**
 * Returns a function that outlines an entry that only the user can remove, at each call the next one; where
 * there is none, the key that needs it most.
 */
function makeShow(live: LiveSession): () => void {
  const showEntry = makeEntryShow();
  return () => {
    const { scene, target, seen } = live;
    const fixed = target ? (planOf(scene, target.reading)?.spared ?? []) : [];
    const keys = fixed.filter(({ because }) => because === 'fixed').map(({ token }) => keyOf(token));
    if (target && keys.length > 0) showEntry(target.form, keys);
    else showWorst(scene, seen);
  };
}

/** Takes a key for one that the platform does not use, as the user said; it can be taken back. */
function ignoreKey({ scene, ports, look }: LiveSession, takeBack: TakeBack, label: string | null): void {
  if (label === null) return;
  const { notOurs, lookedAgain } = scene;
  scene.notOurs = new Set([...notOurs, label]);
  scene.lookedAgain = new Set([...lookedAgain].filter((other) => other !== label));
  ports.reports.pressed('not-ours', { label, address: null });
  takeBack.offer({
    said: message('offer_not_ours', { key: label, platform: scene.context.platform.name }),
    isLast: false,
    takeBack: () => {
      Object.assign(scene, { notOurs, lookedAgain });
    },
  });
  look();
}

/** Removes the card from this page, as the user asked, once that cannot be taken back any more. */
function quietPage(
  { ports, draw }: LiveSession,
  takeBack: TakeBack,
  about: { readonly label: string | null; readonly address: Address | null },
): void {
  ports.reports.pressed('quiet', about);
  takeBack.offer({
    said: message('offer_quiet'),
    isLast: true,
    takeBack: () => undefined,
    afterwards: () => ports.reports.pressed('dismiss', about),
  });
  draw();
}
