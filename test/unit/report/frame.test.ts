import { expect, it } from 'vitest';
import { button, field, heading, type Node, sceneOf, words } from '../engine/build.ts';
import { saidOf } from './said.ts';

it("the frame of the page keeps no word, be it the lexicon's", () => {
  const frame: Node = { role: 'page-frame', facts: {}, inside: [button('Security'), words('Justin Price')] };
  const said = saidOf({
    ...sceneOf('API', frame, heading('API keys'), field('IP addresses')),
    language: 'en',
  });
  expect(said).toContain('API keys');
  expect(said.join(' ')).not.toMatch(/security|justin|price/i);
});
