import type { Plan } from '../rotation/plan.ts';
import { assess } from './assess.ts';
import { makePresses } from './form-presses.ts';
import { groundFor } from './ground.ts';
import { guardFill, left } from './guard.ts';
import { planOf } from './key.ts';
import { askBeforeLeaving } from './leaving.ts';
import { type SavePresses, watchSaves } from './save-press.ts';
import { isSaveRefused } from './save-refusal.ts';
import { makeAct } from './session/act.ts';
import type { Acting, LiveSession, MakeActing } from './session/live.ts';
import { makeTakeBack } from './take-back.ts';

export const makeActing: MakeActing = (live): Acting => {
  const { ports, scene, touch, marks, draw } = live;
  const { document, signal } = ports;
  const isBusy = () => live.isBusy;
  const beforeSave = () => {
    // The list as the pointer goes down is the user's; a change under the press is the page's.
    live.look();
    touch.forget();
    live.page.soon();
  };
  // Listens after `touch`: the press that `beforeSave` makes `touch` forget has reached it by then.
  const saves = watchSaves(document, () => live.target?.form ?? null, isBusy, signal, beforeSave);
  const presses = makePresses({
    scene,
    ports,
    saves,
    target: () => live.target,
    groundOf: (start) =>
      groundFor({ ...ports, controls: () => marks.known(scene.context.fields) }, start, live.seen),
    draw,
  });
  const takeBack = makeTakeBack(draw, signal);
  const losesFill = () => scene.fill?.saved === 'no' && !scene.fill.left && !saves.saved();
  askBeforeLeaving(document, losesFill, signal);

  return {
    act: makeAct(live, { presses, takeBack }),
    say: () => {
      scene.offer = takeBack.now();
      return assess(scene);
    },
    carryFillOn: () => carryFillOn(live, saves),
    leavePage: () => {
      if (!scene.fill || scene.fill.saved === 'stored') return null;
      scene.fill = left(scene.fill, ports);
      live.seen = [];
      live.target = null;
      scene.target = null;
      scene.shown = [];
      return assess(scene);
    },
  };
};

/** Updates how far the save of a fill has come, and whether the page refused it. */
function carryFillOn({ scene, ports, touch, target, seen }: LiveSession, saves: SavePresses): void {
  const { document, reach, reports } = ports;
  const { fill, now } = scene;
  if (fill) scene.fill = guardFill(fill, { target, seen, saves, touch, document, reach, reports, now });
  // The result of the fill is shown until the state of its save changes.
  if (fill && scene.fill && scene.fill.saved !== fill.saved) scene.result = null;
  const press = { at: saves.savedAt(), left: saves.left() };
  scene.saveRefused = isSaveRefused(scene.fill, press, target !== null, now);
  if (target?.reading.restriction === 'on' && isDone(planOf(scene, target.reading))) scene.failure = null;
}

/** Whether a form needs no fill: nothing is to be added or removed. */
function isDone(plan: Plan | null): boolean {
  return plan !== null && plan.add.length + plan.remove.length === 0;
}
