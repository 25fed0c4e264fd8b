import { anchorOf } from './anchor.ts';
import { makeChoices } from './choices.ts';
import type { AssistantContext } from './context.ts';
import { makeControlMarks } from './control-marks.ts';
import type { Session, SessionPorts } from './ports.ts';
import type { Seen } from './seen.ts';
import { type BringActing, makeBringing } from './session/bringing.ts';
import { firstScene, type LiveSession } from './session/live.ts';
import { lookAtPage } from './session/look.ts';
import { watchTouch } from './touch.ts';
import { watchPage } from './watch-page.ts';

/** Starts a session; it ends with the signal of its ports. */
export function startSession(
  ports: SessionPorts,
  first: AssistantContext,
  bringActing: BringActing,
): Session {
  const { document, signal } = ports;
  const drawing = makeDrawing();
  const live = makeLive(ports, first, (now) => drawing.draw(now, bring));
  const acting = makeBringing(live, bringActing);
  const { scene, choices } = live;
  const lookUnlessBusy = () => {
    if (!live.isBusy && !signal.aborted) live.look();
  };

  function bring(): void {
    void acting.bring();
  }

  return {
    act: async (...press) => (live.acting ?? (await acting.bring()))?.act(...press),
    choose: (...choice) => {
      choices.choose(...choice);
      lookUnlessBusy();
    },
    update: (context) => {
      scene.context = context;
      acting.retry();
      // A hidden tab looks once it is seen again.
      if (!document.hidden) lookUnlessBusy();
    },
    anchor: () => anchorOf(live.target, live.seen),
    leavePage: () => live.acting?.leavePage() ?? null,
    comeBack: (context) => {
      scene.context = context;
      scene.result = null;
      drawing.forget();
      acting.retry();
      lookUnlessBusy();
    },
    ask: async () => {
      scene.asked = true;
      acting.retry();
      lookUnlessBusy();
      return (await acting.bring()) !== null;
    },
  };
}

/** Puts the parts of a session together, and begins to watch the page. */
function makeLive(
  ports: SessionPorts,
  first: AssistantContext,
  drawNow: (live: LiveSession) => void,
): LiveSession {
  const { document, reach, signal } = ports;
  const scene = firstScene(ports, first);
  const look = () => lookAtPage(live);
  const live: LiveSession = {
    ports,
    scene,
    marks: makeControlMarks(),
    choices: makeChoices(() => scene.context),
    touch: watchTouch(document, () => live.isBusy, signal),
    page: watchPage(
      document,
      reach,
      () => cardsOf(live),
      () => (live.isBusy ? undefined : look()),
      signal,
    ),
    acting: null,
    seen: [],
    target: null,
    candidate: null,
    lastLabel: null,
    isBusy: false,
    look,
    draw: () => drawNow(live),
  };
  return live;
}

/** Cache by look: the cards of its forms. */
const cards = new WeakMap<readonly Seen[], readonly Element[]>();

function cardsOf({ seen }: LiveSession): readonly Element[] {
  const known = cards.get(seen);
  if (known) return known;
  const found = seen.flatMap(({ form }) => [form.card, ...(form.dialog ? [form.dialog] : [])]);
  cards.set(seen, found);
  return found;
}

interface DrawnSession {
  /** Reports the view of a scene, unless it equals the last one. */
  readonly draw: (live: LiveSession, bring: () => void) => void;
  readonly forget: () => void;
}

/** Draws a session. Where there is something to say and nothing to say it by, that is brought, and draws in its turn. */
function makeDrawing(): DrawnSession {
  let last = '';
  return {
    draw: ({ ports, scene, acting, seen }, bring) => {
      if (ports.signal.aborted) return;
      const isSilent = scene.shown.length === 0 && scene.candidate === null && !scene.asked;
      if (!acting && !isSilent) return bring();
      const view = acting?.say() ?? null;
      const drawn = JSON.stringify(view);
      if (drawn === last) return;
      last = drawn;
      ports.reports.shown(view, seen.length > 0);
    },
    forget: () => {
      last = '';
    },
  };
}
