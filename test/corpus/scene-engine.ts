import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const FORM = resolve(import.meta.dirname, '../../lib/form');

/** The modules that find and read a form, and what takes their place when it is decided on a scene. */
const REPLACED: Readonly<Record<string, string>> = {
  'find.ts': 'find.ts',
  'read.ts': 'read.ts',
  'key-label.ts': 'key-label.ts',
  'input/kind.ts': 'kind.ts',
  'field/staging.ts': 'staging.ts',
  'field/rows.ts': 'rows.ts',
};

/** Builds the assistant on the engine that decides on a scene, for comparison: `KEYFENCE_ENGINE=scene`. */
export const sceneEngine: Plugin = {
  name: 'scene-engine',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (process.env.KEYFENCE_ENGINE !== 'scene' || !importer || importer.startsWith(`${FORM}/scene/`))
      return null;
    const path = resolve(importer, '..', source);
    const replaced = path.startsWith(`${FORM}/`) ? REPLACED[path.slice(FORM.length + 1)] : undefined;
    return replaced ? resolve(FORM, 'scene', replaced) : null;
  },
};
