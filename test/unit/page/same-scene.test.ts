import { expect, test } from 'vitest';
import { isSameScene } from '../../../lib/page/same-scene.ts';
import { BLANK, type Part, type Scene } from '../../../lib/page/scene.ts';

const field: Part = {
  ...BLANK,
  id: 1,
  parent: 0,
  end: 2,
  role: 'textbox',
  box: { left: 0, top: 0, right: 200, bottom: 40 },
  options: [{ text: 'Any IP', selected: true }],
};
const page: Part = { ...BLANK, id: 0, parent: -1, end: 2, role: 'page' };
const sceneWith = (part: Partial<Part>): Scene => ({
  title: 'API',
  language: 'en',
  parts: [page, { ...field, ...part }],
});

test('two captures of an unchanged page are the same scene', () => {
  expect(isSameScene(sceneWith({}), structuredClone(sceneWith({})))).toBe(true);
});

test.each<[string, Partial<Part>]>([
  ['a text', { text: '203.0.113.10' }],
  ['a state', { checked: true }],
  ['a place', { box: { left: 0, top: 1, right: 200, bottom: 41 } }],
  ['a drawn box that was none', { box: null }],
  ['an option', { options: [{ text: 'Any IP', selected: false }] }],
  ['a further option', { options: [] }],
])('%s that changed makes another scene', (_, part) => {
  expect(isSameScene(sceneWith({}), sceneWith(part))).toBe(false);
});

test('a part more makes another scene', () => {
  const scene = sceneWith({});
  expect(isSameScene(scene, { ...scene, parts: [...scene.parts, field] })).toBe(false);
});
