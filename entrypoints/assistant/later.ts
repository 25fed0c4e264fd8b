import { sendMessage } from '../../lib/messages.ts';
import { askAgain } from './ask-again.ts';

/** The scripts that a page needs once there is something to say on it. */
export interface LaterScripts {
  readonly stand: NonNullable<typeof globalThis.keyfenceStand>;
  readonly act: NonNullable<typeof globalThis.keyfenceAct>;
}

/**
 * Brings what acts and what draws, which the background injects on request into the isolated world. Both come at once:
 * a button that is drawn has what carries it out.
 * @returns null where one of them did not come; then nothing is drawn and the page is left as it is
 */
export async function laterScripts(signal: AbortSignal): Promise<LaterScripts | null> {
  if (!there()) await askAgain(() => sendMessage({ type: 'view-wanted' }), signal);
  return there();
}

function there(): LaterScripts | null {
  const { keyfenceStand: stand, keyfenceAct: act } = globalThis;
  return stand && act ? { stand, act } : null;
}

/** Forgets the scripts that an assistant before this one brought: they work with the modules of that one. */
export function forgetLaterScripts(): void {
  globalThis.keyfenceStand = undefined;
  globalThis.keyfenceAct = undefined;
}
