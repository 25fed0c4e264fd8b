import fc from 'fast-check';
import { BLANK, type Part, type Scene } from '../../../lib/page/scene.ts';
import { fixtures } from '../../corpus/scenes/read.ts';
import { anyPersonal } from '../../planted/personal.ts';
import { anyPlanted, secretLabels } from '../../planted/secrets.ts';

/** A text that nobody may read, and what it is. */
interface Planted {
  readonly kind: string;
  readonly text: string;
}

/** A page of the corpus with somebody's secrets and names in it, at any place that a page has for words. */
export interface PlantedScene {
  readonly scene: Scene;
  /** The same page without them. */
  readonly without: Scene;
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
  | 'within'
  | 'named'
  | 'for'
  | 'added-option';

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
  'named',
  'for',
  'added-option',
];

const scenes = fixtures().map(({ scene }) => scene);

/** Any page of the corpus with one to six planted texts. */
export const anyPlantedScene: fc.Arbitrary<PlantedScene> = fc
  .tuple(
    fc.constantFrom(...scenes),
    fc.array(
      fc.record({
        planted: fc.oneof<fc.Arbitrary<Planted>[]>(anyPlanted(), anyPersonal),
        spot: fc.constantFrom(...SPOTS),
        at: fc.nat(10_000),
        label: fc.constantFrom(...secretLabels),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([scene, plants]) => ({
    without: scene,
    planted: plants.map(({ planted }) => planted),
    scene: plants.reduce(
      (at, plant) => put(at, plant.planted.text, plant.spot, plant.at, plant.label),
      scene,
    ),
  }));

/**
 * A single word in the place of the label of a text control is the label: nothing tells it from one. It is for the user
 * to strike out (docs/page-reports.md).
 */
function couldBeLabel(text: string): boolean {
  return /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2}$/u.test(text.trim());
}

function put(scene: Scene, text: string, spot: Spot, at: number, label: string): Scene {
  if (spot === 'title') return { ...scene, title: `${scene.title} ${text}` };
  const fitting = scene.parts.filter(
    (part) =>
      fits(part, spot) && !(part.field && (spot === 'name' || spot === 'placeholder') && couldBeLabel(text)),
  );
  const target = fitting[at % Math.max(fitting.length, 1)];
  if (!target) return { ...scene, title: text };
  if (spot === 'beside') return withBeside(scene, target, [label, text]);
  return {
    ...scene,
    parts: scene.parts.map((part) => (part.id === target.id ? over(part, spot, text) : part)),
  };
}

function fits({ role, field, options, name, text }: Part, spot: Spot): boolean {
  if (spot === 'placeholder' || spot === 'value') return field !== null;
  if (spot === 'option') return options.length > 0;
  if (spot === 'text' || spot === 'within') return text !== '' && field === null;
  if (spot === 'for' || spot === 'named') return field ? name !== '' : text !== '';
  if (spot === 'added-option') return options.length > 0;
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
    case 'named':
      return part.field
        ? { ...part, name: `${part.name}: ${text}` }
        : { ...part, text: `${text}: ${part.text}` };
    case 'for':
      return part.field
        ? { ...part, name: `${part.name} for ${text}`, description: `${part.name} of ${text}` }
        : { ...part, name: `${part.text} for ${text}`, text: `${part.text} for ${text}` };
    case 'added-option':
      return {
        ...part,
        options: [
          { text: 'All', selected: false },
          { text, selected: true },
        ],
      };
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
