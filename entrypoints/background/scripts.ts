import { browser } from 'wxt/browser';
import type { Grants } from '../../lib/grants/grants.ts';
import { pageScripts, scriptChanges } from '../../lib/grants/scripts.ts';
import { platform } from '../../lib/platform/platform.ts';
import { injectFiles } from '../shared/inject.ts';

let line: Promise<unknown> = Promise.resolve();

/** Makes the registered page scripts those that follow from the grants. Calls wait for one another. */
export function matchScripts(grants: Grants): Promise<void> {
  const turn = line.then(async () => {
    const registered = await browser.scripting.getRegisteredContentScripts();
    const { drop, add } = scriptChanges(registered, pageScripts(grants, platform));
    if (drop.length > 0) await browser.scripting.unregisterContentScripts({ ids: [...drop] });
    if (add.length > 0) {
      await browser.scripting.registerContentScripts(
        add.map((script) => ({ ...script, js: [...script.js], matches: [...script.matches] })),
      );
    }
  });
  line = turn.catch(() => undefined);
  return turn;
}

/** Brings the scripts of these sites to the tabs that are open already, once, without a reload. */
export async function injectInto(patterns: readonly string[], grants: Grants): Promise<void> {
  const scripts = pageScripts(grants, platform).filter(({ matches }) =>
    matches.some((pattern) => patterns.includes(pattern)),
  );
  await Promise.all(
    scripts.map(async ({ js, matches }) => {
      const tabs = await browser.tabs.query({ url: [...matches] });
      await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [injectFiles(id, js)])));
    }),
  );
}
