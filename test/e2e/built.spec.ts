import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { exchanges } from '../../lib/exchanges/all.ts';
import { MOST } from '../../lib/platform/listing.ts';

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
      const script = readFileSync(join(OUTPUT, build, 'view.js'), 'utf8');
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

    test('has a name and a description in every language, which fit the stores and name no exchange', () => {
      const { name, description, action, default_locale, short_name } = manifest();
      expect([default_locale, short_name]).toEqual(['en', 'Keyfence']);
      const folder = join(OUTPUT, build, '_locales');
      expect(readdirSync(folder)).toHaveLength(14);
      for (const language of readdirSync(folder)) {
        const texts = read(join(folder, language, 'messages.json'));
        const shown = (said: string) => texts[said.replace(/^__MSG_|__$/g, '')].message;
        expect(shown(name)).toContain('Keyfence');
        expect(shown(name).length).toBeLessThanOrEqual(build.endsWith('practice') ? 75 : MOST.name);
        expect(shown(description).length).toBeLessThanOrEqual(MOST.description);
        const all = [name, description, action.default_title].map(shown).join(' ');
        expect(all).not.toMatch(/[{}$]/);
        for (const exchange of exchanges) expect(all).not.toContain(exchange.name);
      }
    });

    test('keeps its scripts within their budgets', () => {
      const bytes = (file: string) => statSync(join(OUTPUT, build, file)).size;
      expect(bytes('watch.js')).toBeLessThan(2560);
      expect(bytes('connect.js')).toBeLessThan(4096);
      // A third of it are the words of 38 languages; it is read on API pages alone.
      expect(bytes('assistant.js')).toBeLessThan(256_000);
      // Both are read where such a page shows keys or a form; what changes a switch came over from assistant.js.
      expect(bytes('act.js')).toBeLessThan(92_000);
      expect(bytes('view.js')).toBeLessThan(72_000);
      expect(bytes('background.js')).toBeLessThan(200_000);
    });

    test('loads at most 300 kB for the popup: its page, scripts and styles', () => {
      const html = readFileSync(join(OUTPUT, build, 'popup.html'), 'utf8');
      const files = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
      expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1);
      const bytes = ['popup.html', ...files].map((file) => statSync(join(OUTPUT, build, file)).size);
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
    });
  });
}
