import type { Scene } from '../../../lib/page/scene.ts';
import { redact } from '../../../lib/report/redact.ts';

/** All that a redacted scene says, a line for each text. */
export function saidOf(scene: Scene): readonly string[] {
  const { title, parts } = redact(scene).scene;
  return [
    title,
    ...parts.flatMap(({ name, text, description, field, options }) => [
      name,
      text,
      description,
      field?.placeholder ?? '',
      ...options.map((option) => option.text),
    ]),
  ];
}
