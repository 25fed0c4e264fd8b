import type { Plugin } from 'vite';

/**
 * A plugin for the pages of the extension: what the page that must be quickest shares with others is one file instead of
 * thirty. Each file of a page is a request to the browser, and a page waits for all of them before it draws.
 * @param page the end of the path of its HTML file
 */
export function sharedChunk(page: string): Plugin {
  const needed = new Set<string>();
  return {
    name: 'keyfence-shared-chunk',
    buildEnd() {
      needed.clear();
      const open = [...this.getModuleIds()].filter((id) => id.endsWith(page));
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (needed.has(id)) continue;
        needed.add(id);
        open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
    outputOptions: (options) =>
      options.format === 'es'
        ? {
            ...options,
            codeSplitting: {
              groups: [{ name: 'shared', test: (id: string) => needed.has(id), minShareCount: 2 }],
            },
          }
        : options,
  };
}
