import fc from 'fast-check';
import { BLANK, type Part, type Scene } from '../../../lib/page/scene.ts';
import { fixtures } from '../../corpus/scenes/read.ts';
import { anyPlanted, type Planted, secretLabels } from '../../planted/secrets.ts';

/** A page of the corpus with somebody's secrets in it, at any place that a page has for words. */
export interface PlantedScene {
  readonly scene: Scene;
  readonly planted: readonly Planted[];
}

/** Where a text is put: over what stands there, or beside it. */
type Spot =
  | 'text'
  | 'name'
  | 'description'
  | 'placeholder'
  | 'option'
  | 'value'
  | 'title'
  | 'beside'
  | 'within';

const SPOTS: readonly Spot[] = [
  'text',
  'name',
  'description',
  'placeholder',
  'option',
  'value',
  'title',
  'beside',
  'within',
];

const scenes = fixtures().map(({ scene }) => scene);

/** Any page of the corpus with one to six planted texts. */
export const anyPlantedScene: fc.Arbitrary<PlantedScene> = fc
  .tuple(
    fc.constantFrom(...scenes),
    fc.array(
      fc.record({
        planted: anyPlanted().filter(isNoWord),
        spot: fc.constantFrom(...SPOTS),
        at: fc.nat(10_000),
        label: fc.constantFrom(...secretLabels),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([scene, plants]) => ({
    planted: plants.map(({ planted }) => planted),
    scene: plants.reduce(
      (at, plant) => put(at, plant.planted.text, plant.spot, plant.at, plant.label),
      scene,
    ),
  }));

/**
 * A text drawn by lot, or the generator's own "argument", may come out as a word of a language. In the place of a label
 * nothing tells it from one; it is for the user to strike out.
 */
function isNoWord({ text }: Planted): boolean {
  return !text.split(/\s+/).some((word) => word.length >= 8 && /^[A-Z]?[a-z]+$/.test(word));
}

function put(scene: Scene, text: string, spot: Spot, at: number, label: string): Scene {
  if (spot === 'title') return { ...scene, title: `${scene.title} ${text}` };
  const fitting = scene.parts.filter((part) => fits(part, spot));
  const target = fitting[at % Math.max(fitting.length, 1)];
  if (!target) return { ...scene, title: text };
  if (spot === 'beside') return withBeside(scene, target, [label, text]);
  return {
    ...scene,
    parts: scene.parts.map((part) => (part.id === target.id ? over(part, spot, text) : part)),
  };
}

function fits({ role, field, options, text }: Part, spot: Spot): boolean {
  if (spot === 'placeholder' || spot === 'value') return field !== null;
  if (spot === 'option') return options.length > 0;
  if (spot === 'text' || spot === 'within') return text !== '' && field === null;
  return spot === 'beside' ? role === 'text' : true;
}

function over(part: Part, spot: Spot, text: string): Part {
  switch (spot) {
    case 'name':
      return { ...part, name: text };
    case 'description':
      return { ...part, description: text };
    case 'placeholder':
      return { ...part, field: part.field && { ...part.field, placeholder: text } };
    case 'option':
      return { ...part, options: [{ text, selected: true }, ...part.options.slice(1)] };
    case 'within':
      return { ...part, text: `${part.text}: ${text}` };
    default:
      return { ...part, text };
  }
}

/** Puts texts behind a part, into the same one that it is in. */
function withBeside(scene: Scene, target: Part, texts: readonly string[]): Scene {
  const shift = (id: number) => (id >= target.end ? id + texts.length : id);
  const added = texts.map(
    (text, n): Part => ({
      ...BLANK,
      role: 'text',
      text,
      id: target.end + n,
      end: target.end + n + 1,
      parent: target.parent,
    }),
  );
  const around = (part: Part) => part.id < target.id && part.end >= target.end;
  const moved = scene.parts.map((part) => ({
    ...part,
    id: shift(part.id),
    parent: shift(part.parent),
    end: around(part) ? part.end + texts.length : part.id >= target.end ? part.end + texts.length : part.end,
  }));
  return { ...scene, parts: [...moved.slice(0, target.end), ...added, ...moved.slice(target.end)] };
}
