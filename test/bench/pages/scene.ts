import { decideOn } from '../../../lib/engine/index.ts';
import { capture } from '../../../lib/page/capture.ts';

/** What one look at a page costs, in ms. */
export interface SceneCost {
  readonly elements: number;
  readonly parts: number;
  readonly forms: number;
  readonly first: number;
  readonly captures: readonly number[];
  readonly decisions: readonly number[];
  readonly walks: readonly number[];
}

const GIVEN = {
  emptyIsOpen: false,
  pointed: new Set<number>(),
  denied: new Set<number>(),
  known: new Set<number>(),
};

/** Captures this page and decides on it, several times, beside a bare walk over its elements. */
export function measureScene(times: number): SceneCost {
  const captures: number[] = [];
  const decisions: number[] = [];
  const walks: number[] = [];
  const start = performance.now();
  let { scene } = capture(document);
  let { forms } = decideOn(scene, GIVEN);
  const first = performance.now() - start;
  let elements = 0;
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    ({ scene } = capture(document));
    const captured = performance.now();
    ({ forms } = decideOn(scene, GIVEN));
    const decided = performance.now();
    elements = 0;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) elements += 1;
    captures.push(captured - began);
    decisions.push(decided - captured);
    walks.push(performance.now() - decided);
  }
  return { elements, parts: scene.parts.length, forms: forms.length, first, captures, decisions, walks };
}
