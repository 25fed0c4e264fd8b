import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { exchanges } from '../../lib/exchanges/index.ts';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const SNAPSHOTS = join(import.meta.dirname, 'manifests');

/** What no build may ask for beyond. */
const REQUIRED = ['storage', 'alarms', 'scripting', 'activeTab'];

function read(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

for (const build of ['chrome-practice', 'firefox-practice', 'chrome-e2e', 'firefox-e2e']) {
  test.describe(`the ${build} build`, () => {
    const manifest = () => read(join(OUTPUT, build, 'manifest.json'));

    test('has the committed manifest', () => {
      expect(manifest()).toEqual(read(join(SNAPSHOTS, `${build}.json`)));
    });

    test('asks for no site and shows no file to pages', () => {
      expect(manifest().permissions).toEqual(REQUIRED);
      expect(manifest().optional_permissions).toEqual(['notifications']);
      for (const absent of ['host_permissions', 'content_scripts', 'web_accessible_resources'])
        expect(manifest()).not.toHaveProperty(absent);
    });

    test('shows the inside of the assistant to tests alone', () => {
      const script = readFileSync(join(OUTPUT, build, 'assistant.js'), 'utf8');
      const page = readdirSync(join(OUTPUT, build, 'chunks'))
        .filter((name) => name.startsWith('practice'))
        .map((name) => readFileSync(join(OUTPUT, build, 'chunks', name), 'utf8'))
        .join('\n');
      for (const code of [script, page]) {
        const isOpen = build.endsWith('e2e');
        expect(code.includes('keyfenceAssistant')).toBe(isOpen);
        const [, mode] = /attachShadow\(\{mode:.(\w+).\}\)/.exec(code) ?? [];
        expect(mode).toBe(isOpen ? 'open' : 'closed');
      }
    });

    test('names no exchange', () => {
      const { name, short_name } = manifest();
      for (const exchange of exchanges) expect(`${name} ${short_name}`).not.toContain(exchange.name);
    });

    test('keeps its page scripts within their budgets', () => {
      const bytes = (file: string) => statSync(join(OUTPUT, build, file)).size;
      expect(bytes('watch.js')).toBeLessThan(2560);
      expect(bytes('connect.js')).toBeLessThan(4096);
      // A quarter of it are the words of 38 languages; it is read on API pages alone.
      expect(bytes('assistant.js')).toBeLessThan(340_000);
      expect(bytes('view.js')).toBeLessThan(325_000);
    });
  });
}
