import { anchorOf } from './anchor.ts';
import { assess } from './assess.ts';
import { makeChoices } from './choices.ts';
import type { AssistantContext } from './context.ts';
import { makeControlMarks } from './control-marks.ts';
import { makePresses } from './form-presses.ts';
import { groundFor } from './ground.ts';
import { left } from './guard.ts';
import { askBeforeLeaving } from './leaving.ts';
import type { Session, SessionPorts } from './ports.ts';
import { watchSaves } from './save-press.ts';
import type { Seen } from './seen.ts';
import { makeAct } from './session/act.ts';
import { firstScene, type LiveSession } from './session/live.ts';
import { lookAtPage } from './session/look.ts';
import { makeTakeBack } from './take-back.ts';
import { watchTouch } from './touch.ts';
import type { AssistantView } from './view.ts';
import { watchPage } from './watch-page.ts';

/** Starts a session; it ends with the signal of its ports. */
export function startSession(ports: SessionPorts, first: AssistantContext): Session {
  const { document, signal } = ports;
  const drawing = makeDrawing();
  const live = makeLive(ports, first, drawing.draw);
  const { scene, choices } = live;
  const lookUnlessBusy = () => {
    if (!live.isBusy && !signal.aborted) live.look();
  };

  return {
    act: makeAct(live),
    choose: (...choice) => {
      choices.choose(...choice);
      lookUnlessBusy();
    },
    update: (context) => {
      scene.context = context;
      // A hidden tab looks once it is seen again.
      if (!document.hidden) lookUnlessBusy();
    },
    anchor: () => anchorOf(live.target, live.seen),
    leavePage: () => leave(live),
    comeBack: (context) => {
      scene.context = context;
      scene.result = null;
      drawing.forget();
      lookUnlessBusy();
    },
    ask: () => {
      scene.asked = true;
      lookUnlessBusy();
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
  const isBusy = () => live.isBusy;
  const look = () => lookAtPage(live);
  const draw = () => drawNow(live);
  const marks = makeControlMarks();
  const touch = watchTouch(document, isBusy, signal);
  const beforeSave = () => {
    // The list as the pointer goes down is the user's; a change under the press is the page's.
    look();
    touch.forget();
    live.page.soon();
  };
  // Listens after `touch`: the press that `beforeSave` makes `touch` forget has reached it by then.
  const saves = watchSaves(document, () => live.target?.form ?? null, isBusy, signal, beforeSave);
  const live: LiveSession = {
    ports,
    scene,
    marks,
    choices: makeChoices(() => scene.context),
    takeBack: makeTakeBack(draw, signal),
    touch,
    saves,
    page: watchPage(
      document,
      reach,
      () => cardsOf(live),
      () => (live.isBusy ? undefined : look()),
      signal,
    ),
    presses: makePresses({
      scene,
      ports,
      saves,
      target: () => live.target,
      groundOf: (start) =>
        groundFor({ ...ports, controls: () => marks.known(scene.context.fields) }, start, live.seen),
      draw,
    }),
    seen: [],
    target: null,
    candidate: null,
    lastLabel: null,
    isBusy: false,
    look,
    draw,
  };
  const losesFill = () => scene.fill?.saved === 'no' && !scene.fill.left && !saves.saved();
  askBeforeLeaving(document, losesFill, signal);
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

/** Reports the view of a scene, unless it equals the last one. */
function makeDrawing(): { readonly draw: (live: LiveSession) => void; readonly forget: () => void } {
  let last = '';
  return {
    draw: ({ ports, scene, takeBack, seen }) => {
      if (ports.signal.aborted) return;
      scene.offer = takeBack.now();
      const view = assess(scene);
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

function leave(live: LiveSession): AssistantView | null {
  const { scene, ports } = live;
  if (!scene.fill || scene.fill.saved === 'stored') return null;
  scene.fill = left(scene.fill, ports);
  live.seen = [];
  live.target = null;
  scene.target = null;
  scene.shown = [];
  return assess(scene);
}
