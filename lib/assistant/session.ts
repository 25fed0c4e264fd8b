import type { Address } from '../address/index.ts';
import { isApiPage } from '../exchanges/index.ts';
import { markOf as markOfControl } from '../form/chosen.ts';
import { keyListOf } from '../form/key-list.ts';
import { keyOf } from '../form/token-key.ts';
import { message } from '../language/message.ts';
import type { Plan } from '../rotation/index.ts';
import { assess } from './assess.ts';
import { type Choices, makeChoices } from './choices.ts';
import type { AssistantContext } from './context.ts';
import { makeControlMarks } from './control-marks.ts';
import { makePresses } from './form-presses.ts';
import { groundFor } from './ground.ts';
import { guardFill, left } from './guard.ts';
import type { Anchor } from './host.ts';
import { planOf } from './key.ts';
import { askBeforeLeaving } from './leaving.ts';
import { lookAt, type Seen } from './look.ts';
import { isBehindModal } from './modal.ts';
import { outline } from './outline.ts';
import { pick } from './pick.ts';
import type { SessionPorts } from './ports.ts';
import { watchSaves } from './save-press.ts';
import { isSaveRefused } from './save-refusal.ts';
import type { Scene } from './scene.ts';
import { makeEntryShow, showWorst } from './show.ts';
import { watchTouch } from './touch.ts';
import type { ActionId, AssistantView } from './view.ts';
import { watchPage } from './watch-page.ts';

/** The assistant's life on one page: it looks, says, and acts on the user's presses. */
export interface Session {
  readonly act: (id: ActionId, address: Address | null) => Promise<void>;
  readonly choose: Choices['choose'];
  readonly update: (context: AssistantContext) => void;
  /** The page was taken from the back/forward cache: all that it said before is said again, by what is known now. */
  readonly comeBack: (context: AssistantContext) => void;
  /** What the assistant speaks about now: to stand beside it, to be kept off its buttons. */
  readonly anchor: () => Anchor | null;
  /** The page went elsewhere: from now on nothing is looked at. @returns what to say of a fill that was not saved */
  readonly leavePage: () => AssistantView | null;
  /** The user asked for the assistant on this page: from now on "not recognised" is said too. */
  readonly ask: () => void;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Starts a session; it ends with the signal of its ports. */
export function startSession(ports: SessionPorts, first: AssistantContext): Session {
  const { document, exchange, reach, signal, reports } = ports;
  const scene: Mutable<Scene> = {
    context: first,
    exchange,
    now: ports.now(),
    target: null,
    shown: [],
    candidate: null,
    ticked: [],
    removesGone: true,
    given: [],
    notOurs: new Set(),
    fill: null,
    failure: null,
    aside: false,
    behindModal: false,
    saveRefused: false,
    asked: ports.asked,
    result: null,
  };
  let seen: Seen[] = [];
  let target: Seen | null = null;
  let busy = false;
  let last = '';
  let spokenOf: string | null = null;
  let nextLook = 0;
  signal.addEventListener('abort', () => clearTimeout(nextLook));

  const marks = makeControlMarks();
  const choices = makeChoices(() => scene.context);
  const showEntry = makeEntryShow();
  let candidate: Seen | null = null;
  let picking: AbortController | null = null;

  const controls = () => marks.known(scene.context.fields);
  const touch = watchTouch(document, () => busy, signal);
  const saves = watchSaves(
    document,
    () => target?.form ?? null,
    () => busy,
    signal,
    () => {
      // What the list is as the pointer goes down is the user's; a page that changes it under the press is caught.
      look();
      touch.forget();
      page.soon();
    },
  );
  askBeforeLeaving(document, () => scene.fill?.saved === 'no' && !scene.fill.left && !saves.saved(), signal);
  const page = watchPage(
    document,
    reach,
    () => seen.flatMap(({ form }) => [form.card, ...(form.dialog ? [form.dialog] : [])]),
    () => (busy ? undefined : look()),
    signal,
  );

  function look(): void {
    const found = lookAt(document, exchange, reach, controls());
    seen = found.seen;
    marks.found(seen);
    takeCandidate(found.candidate);
    target = targetAmong(seen);
    if (target && target.reading.label !== spokenOf) {
      // What came of the last press was about another key, which the page still shows.
      if (spokenOf !== null) {
        scene.failure = null;
        choices.forget();
      }
      if (spokenOf !== null && seen.some(({ reading }) => reading.label === spokenOf)) scene.result = null;
      spokenOf = target.reading.label;
    }
    scene.shown = seen.map(({ reading }) => reading);
    scene.target = target?.reading ?? null;
    scene.now = ports.now();
    Object.assign(scene, choices.for(target));
    scene.aside = touch.typesElsewhere(target?.form.field ?? null);
    if (scene.fill)
      scene.fill = guardFill(scene.fill, {
        target,
        seen,
        saves,
        touch,
        document,
        reach,
        reports,
        now: scene.now,
      });
    const press = { at: saves.savedAt(), left: saves.left() };
    scene.saveRefused = isSaveRefused(scene.fill, press, target !== null, scene.now);
    const parts = (target ? [target] : seen).map(({ form }) => form.card);
    scene.behindModal = isBehindModal(document, reach, parts);
    page.guard(scene.fill !== null && scene.fill.saved !== 'stored' && !scene.fill.left);
    if (target?.reading.restriction === 'on' && isDone(planOf(scene, target.reading))) scene.failure = null;
    draw();
    reports.looked();
    if (!scene.fill || scene.fill.saved === 'stored' || scene.fill.left) observe();
  }

  /** Takes the one candidate that the user is to be asked about; it is outlined when it is new. */
  function takeCandidate(found: Seen | null): void {
    const mayAsk = scene.asked || isApiPage(new URL(document.URL), exchange);
    const before = candidate?.form.field;
    candidate = mayAsk ? found : null;
    scene.candidate = candidate?.reading ?? null;
    const field = candidate?.form.field;
    if (field instanceof HTMLElement && field !== before) outline(field);
  }

  /** The user answered whether the candidate is the list of a key; that is remembered. */
  function answer(isList: boolean): void {
    const field = candidate?.form.field;
    if (!field) return;
    const mark = markOfControl(field);
    if (isList) {
      marks.point(mark);
      reports.picked(mark);
    } else {
      marks.deny(mark);
      reports.denied(mark);
    }
    look();
  }

  /** Reports the keys of the page; a list that may be whole is looked at once more. */
  function observe(): void {
    const isList = target === null && !scene.behindModal && isApiPage(new URL(document.URL), exchange);
    const again = reports.observed(scene.shown, isList ? keyListOf(document, reach, seen) : 'unsure');
    clearTimeout(nextLook);
    if (again !== null) nextLook = window.setTimeout(page.soon, again);
  }

  function draw(): void {
    const view = assess(scene);
    const drawn = JSON.stringify(view);
    if (drawn === last) return;
    last = drawn;
    reports.shown(view, seen.length > 0);
  }

  function targetAmong(all: readonly Seen[]): Seen | null {
    const editing = all.filter(({ reading }) => reading.mode === 'edit');
    if (editing.length === 1) return editing[0] ?? null;
    const touched = touch.lastAmong(editing, ({ form }) => form.card);
    return touched ?? editing.find(({ form }) => form.card === target?.form.card) ?? null;
  }

  async function whileBusy(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      await work();
    } finally {
      busy = false;
      if (!signal.aborted) look();
    }
  }

  const presses = makePresses({
    scene,
    ports,
    saves,
    target: () => target,
    groundOf: (start) => groundFor({ ...ports, controls }, start, seen),
    draw,
  });

  /** The user shows where the addresses go, or which control turns the restriction on; that is remembered. */
  async function pickControl(): Promise<void> {
    scene.result = message('pick_hint');
    draw();
    picking?.abort();
    const mine = new AbortController();
    picking = mine;
    const mark = await pick(document, reach, AbortSignal.any([signal, mine.signal]));
    if (signal.aborted || picking !== mine) return;
    picking = null;
    scene.result = message(mark ? 'pick_done' : 'pick_given_up');
    if (mark) {
      marks.point(mark);
      reports.picked(mark);
    }
    look();
  }

  /** What the page has to be pressed for: an entry that only the user can take off, else the key that needs it most. */
  function show(): void {
    const fixed = target ? (planOf(scene, target.reading)?.spared ?? []) : [];
    const keys = fixed.filter(({ because }) => because === 'fixed').map(({ token }) => keyOf(token));
    if (target && keys.length > 0) showEntry(target.form, keys);
    else showWorst(scene, seen);
  }

  async function act(id: ActionId, address: Address | null): Promise<void> {
    scene.result = null;
    const label = target?.reading.label ?? null;
    switch (id) {
      case 'fill':
        // What was typed a moment ago counts: the key's name, in a form that makes one.
        if (!busy) look();
        return whileBusy(presses.fill);
      case 'undo':
        return whileBusy(presses.undo);
      case 'remove':
        return address ? whileBusy(() => presses.remove(address)) : undefined;
      case 'copy':
      case 'copy-kept':
        await (id === 'copy' ? presses.copy() : presses.copyKept());
        return draw();
      case 'pick':
        return pickControl();
      case 'show':
        return show();
      case 'confirm-field':
      case 'deny-field':
        return answer(id === 'confirm-field');
      case 'not-ours':
        if (label !== null) scene.notOurs = new Set([...scene.notOurs, label]);
        reports.pressed(id, { label, address });
        return look();
      default:
        return reports.pressed(id, { label, address });
    }
  }

  return {
    act,
    choose: (...choice) => {
      choices.choose(...choice);
      if (!busy) look();
    },
    update: (context) => {
      scene.context = context;
      // A hidden tab looks once it is seen again.
      if (!document.hidden && !busy && !signal.aborted) look();
    },
    anchor: () => {
      const form = target?.form ?? seen[0]?.form;
      return form ? { ...form, isShown: target === null } : null;
    },
    leavePage: () => {
      if (!scene.fill || scene.fill.saved === 'stored') return null;
      scene.fill = left(scene.fill, { reports });
      seen = [];
      target = null;
      scene.target = null;
      scene.shown = [];
      return assess(scene);
    },
    comeBack: (context) => {
      scene.context = context;
      scene.result = null;
      last = '';
      if (!busy && !signal.aborted) look();
    },
    ask: () => {
      scene.asked = true;
      if (!busy && !signal.aborted) look();
    },
  };
}

/** Whether a form holds what a press would lead to. */
function isDone(plan: Plan | null): boolean {
  return plan !== null && plan.add.length + plan.remove.length === 0;
}
