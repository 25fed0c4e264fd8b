import { decideOnFixture, type Fixture, stateOf } from '../scenes/read.ts';
import { shareOf } from './table.ts';

/** How many of the pages that users reported are decided as their labels say: on their scenes, as no page is there to fill. */
export function reportedLine(name: string, pages: readonly Fixture[]): string {
  const right = pages.filter((one) => stateOf(decideOnFixture(one), one.url, one.list) === one.state);
  return `${name}: ${shareOf(right.length, pages.length)} of ${pages.length} reported pages decided as their labels say`;
}
