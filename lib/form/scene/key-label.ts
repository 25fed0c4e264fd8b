import type { KeyForm } from '../find.ts';
import type { SceneForm } from './find.ts';

/** The name of the key that a form belongs to. */
export function keyLabelOf(form: KeyForm): string | null {
  return (form as SceneForm).decided.key;
}
