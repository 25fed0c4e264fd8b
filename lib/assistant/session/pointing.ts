import { controlMarkOf } from '../../form/chosen.ts';
import { message } from '../../language/message.ts';
import { pick } from '../pick.ts';
import type { TakeBack } from '../take-back.ts';
import type { LiveSession } from './live.ts';

/** Takes what the user says of a control of the page, and remembers it. */
export interface Pointing {
  /** Lets the user show where the addresses go, or which control turns the restriction on. */
  readonly pickControl: () => Promise<void>;
  /** Takes the answer whether the candidate is the list of a key. */
  readonly answer: (isList: boolean) => void;
}

/** Makes the pointing of one session. One control is pointed at at a time: a second call ends the first. */
export function makePointing(live: LiveSession, takeBack: TakeBack): Pointing {
  const { scene, marks, ports } = live;
  const { document, reach, signal, reports } = ports;
  let picking: AbortController | null = null;

  return {
    pickControl: async () => {
      scene.result = message('pick_hint');
      live.draw();
      picking?.abort();
      const mine = new AbortController();
      picking = mine;
      const mark = await pick(document, reach, AbortSignal.any([signal, mine.signal]));
      if (signal.aborted || picking !== mine) return;
      picking = null;
      scene.result = message(mark ? 'pick_done' : 'pick_given_up');
      if (mark) {
        takeBack.close();
        marks.point(mark);
        reports.picked(mark);
      }
      live.look();
    },
    answer: (isList) => {
      const field = live.candidate?.form.field;
      if (!field) return;
      const mark = controlMarkOf(field);
      if (isList) {
        takeBack.close();
        marks.point(mark);
        reports.picked(mark);
      } else {
        marks.deny(mark);
        reports.denied(mark);
        takeBack.offer({
          said: message('offer_denied'),
          isLast: false,
          takeBack: () => marks.takeBack(mark),
        });
      }
      live.look();
    },
  };
}
