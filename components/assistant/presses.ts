import { watchCover } from '../../lib/assistant/covered.ts';
import type { CardPlace } from '../../lib/assistant/drawing.ts';
import { guardPresses } from '../../lib/assistant/press-gate.ts';
import type { CardNotice } from './Notice.tsx';

/** How long "press again" stands, in ms. */
const NOTICE_STANDS = 4_000;

/** The guard of a card's buttons, and its notice about presses that do not count. */
interface Presses {
  readonly notice: () => CardNotice | null;
  /** Ends the browser's doubt whether the card is seen. */
  readonly trust: () => void;
  readonly end: () => void;
}

/**
 * Guards the presses in a card.
 * @param place where it is drawn, a child of `root`
 * @param onNotice called when the notice has changed
 */
export function watchPresses(
  root: ShadowRoot,
  place: HTMLElement,
  movedByUser: CardPlace['movedByUser'],
  onNotice: () => void,
): Presses {
  let isCovered = false;
  let early: ReturnType<typeof setTimeout> | undefined;
  const cover = watchCover(root.host, (covered) => {
    isCovered = covered;
    onNotice();
  });
  const stop = guardPresses(root, place, {
    isUncovered: cover.isUncovered,
    movedByUser,
    onEarly: () => {
      clearTimeout(early);
      early = setTimeout(() => {
        early = undefined;
        onNotice();
      }, NOTICE_STANDS);
      onNotice();
    },
  });
  return {
    notice: () => (isCovered ? 'covered' : early === undefined ? null : 'early'),
    trust: cover.trust,
    end: () => {
      clearTimeout(early);
      stop();
      cover.end();
    },
  };
}
