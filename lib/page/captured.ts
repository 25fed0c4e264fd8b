import type { Scene } from './scene.ts';

/** A scene, and the element that each of its parts was made of. */
export interface Capture {
  readonly scene: Scene;
  readonly elementOf: (id: number) => Element | null;
}
