import { describe, expect, it } from 'vitest';
import { longestChain, productSources, sharedNames } from './sources.ts';

const sources = productSources();

/** The floors of lib from the ground up: a folder, or a file beside the folders, imports only from below its own. */
const FLOORS: readonly (readonly string[])[] = [
  ['address', 'exchanges', 'language', 'lexicon', 'page', 'stored', 'coalesced.ts', 'opening.ts'],
  ['schema'],
  ['rotation', 'platform', 'engine'],
  ['settings', 'grants', 'form', 'feed', 'calendar'],
  ['connect', 'report'],
  ['keys', 'publish'],
  ['assistant', 'audit', 'session.ts'],
  ['overview', 'portable', 'practice'],
  ['message-schema.ts', 'storage.ts'],
  ['messages.ts', 'message-auth.ts'],
];

/** `lib/keys/role.ts` → `keys`, `lib/storage.ts` → `storage.ts`; null outside lib. */
const roomOf = (path: string) => (path.startsWith('lib/') ? (path.split('/')[1] ?? null) : null);
const floorOf = (room: string) => FLOORS.findIndex((rooms) => rooms.includes(room));

describe('the floors of lib', () => {
  const rooms = [...new Set(sources.flatMap(({ path }) => roomOf(path) ?? []))];

  it('name every folder and file of lib, and nothing that is not there', () => {
    expect(FLOORS.flat().toSorted()).toEqual(rooms.toSorted());
  });

  it('are imported only by higher floors', () => {
    const arrows = sources.flatMap(({ path, imports }) =>
      imports.flatMap((imported) => {
        const [from, to] = [roomOf(path), roomOf(imported)];
        if (from === null || to === null || from === to) return [];
        return floorOf(from) > floorOf(to) ? [] : [`${path} → ${imported}`];
      }),
    );
    expect(arrows).toEqual([]);
  });
});

describe('the files of the product', () => {
  it('import each other in no longer chain than now', () => {
    expect(longestChain(sources).length).toBeLessThanOrEqual(16);
  });

  it('hold no function of more than 60 lines', () => {
    const long = sources.flatMap(({ path, functions }) =>
      functions.filter(({ lines }) => lines > 60).map(({ name, lines }) => `${path}: ${name} has ${lines}`),
    );
    expect(long).toEqual([]);
  });

  it('have at most 200 lines in the folders that read, decide and fill', () => {
    const engine = sources.filter(({ path }) => /^lib\/(?:lexicon|page|engine|form)\//.test(path));
    expect(engine.length).toBeGreaterThan(100);
    expect(
      engine.filter(({ lines }) => lines > 200).map(({ path, lines }) => `${path} has ${lines}`),
    ).toEqual([]);
  });

  it('define few names twice: one name means one thing', () => {
    const shared = [...sharedNames(sources)].map(([name, paths]) => `${name}: ${paths.join(', ')}`);
    expect(shared.length, shared.join('\n')).toBeLessThan(30);
  });
});
