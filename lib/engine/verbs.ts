import type { Concept } from '../lexicon/concept.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { verbOf } from './view.ts';

/** Whether the verb of a button has any of these meanings. */
export function verbSays(button: Part, ...concepts: readonly Concept[]): boolean {
  return read(verbOf(button)).has(...concepts);
}
