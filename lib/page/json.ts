import { BLANK, type Box, type Part, type Scene } from './scene.ts';

/**
 * A part as it is stored: without the values of a blank part, and without `end`, which follows from the
 * parents.
 */
type Stored = Partial<Omit<Part, 'box'>> & Pick<Part, 'parent' | 'role'> & { at?: readonly number[] };

/** Writes a scene as short JSON: one line per part, without the values of a blank part. */
export function sceneToJson({ title, language, parts }: Scene): string {
  const lines = parts.map((part) => JSON.stringify(stored(part)));
  return `{"title":${JSON.stringify(title)},"language":${JSON.stringify(language)},"parts":[\n${lines.join(',\n')}\n]}\n`;
}

function stored(part: Part): Stored {
  const blank = BLANK as Readonly<Record<string, unknown>>;
  const entries = Object.entries(part).filter(
    ([key, value]) => key !== 'id' && key !== 'end' && JSON.stringify(value) !== JSON.stringify(blank[key]),
  );
  const { box, ...rest } = Object.fromEntries(entries) as Partial<Part>;
  const at = box ? { at: [box.left, box.top, box.right, box.bottom] } : {};
  return { ...rest, ...at } as Stored;
}

/**
 * Reads what `sceneToJson` wrote.
 * @throws {SyntaxError} where the text is not JSON
 */
export function sceneFromJson(text: string): Scene {
  const { title, language, parts } = JSON.parse(text) as { title: string; language: string; parts: Stored[] };
  const ends = parts.map((_, id) => id + 1);
  for (let id = parts.length - 1; id > 0; id -= 1) {
    const parent = parts[id]?.parent ?? -1;
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[id] ?? 0);
  }
  return {
    title,
    language,
    parts: parts.map(({ at, ...part }, id) => ({
      ...BLANK,
      ...part,
      id,
      end: ends[id] ?? id + 1,
      box: boxOf(at),
    })),
  };
}

function boxOf(at: readonly number[] | undefined): Box | null {
  const [left = 0, top = 0, right = 0, bottom = 0] = at ?? [];
  return at ? { left, top, right, bottom } : null;
}
