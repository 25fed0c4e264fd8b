import type { Part } from '../page/scene.ts';
import type { PageReport, Place } from './report.ts';

/** How something of the page is drawn. */
export type ShapeKind =
  | 'dialog'
  | 'frame'
  | 'field'
  | 'button'
  | 'choice'
  | 'box'
  | 'text'
  | 'heading'
  | 'secret';

/** One thing in the picture of a page, in CSS px from the picture's own corner. */
export interface Shape {
  readonly part: number;
  readonly kind: ShapeKind;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The lines of its text. */
  readonly lines: readonly string[];
  /** Whether it is a choice that is taken. */
  readonly on: boolean;
  /** The font size, in px. */
  readonly size: number;
  /** Whether the words are no value of the field: its placeholder or name. */
  readonly faint: boolean;
}

/** The picture of a report's page: boxes with the words that are left. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The middle of the control most likely meant: what is looked at first. */
  readonly middle: { readonly x: number; readonly y: number } | undefined;
  readonly shapes: readonly Shape[];
}

const LEAST_SIZE = 10;
const USUAL_SIZE = 14;
const LARGEST_SIZE = 26;
/** The average width of a letter, as a share of its font size. */
const LETTER = 0.52;
/** The space around everything, in px. */
const MARGIN = 16;
/** The height of a line, as a share of its font size. */
const LINE = 1.35;

/**
 * Draws the part of a page that its report is about from the places of its parts; what stands around it is drawn as far
 * as it reaches into the picture. A part without a place is left out; the text beside the picture has it.
 */
export function pictureOf({ scene, places, focus, decided }: PageReport): Picture {
  const shapes = scene.parts.flatMap((part): Shape[] => {
    const place = places[part.id] ?? null;
    const kind = kindOf(part, scene.parts);
    return place && kind && place[2] > 0 && place[3] > 0 ? [shapeOf(part, kind, place)] : [];
  });
  const end = scene.parts[focus]?.end ?? scene.parts.length;
  const inFocus = shapes.filter(({ part, kind }) => part >= focus && part < end && kind !== 'frame');
  const drawn = shapes.filter(({ kind }) => kind !== 'frame');
  const of = [inFocus, drawn, shapes].find(({ length }) => length > 0) ?? [];
  const left = Math.min(...of.map((shape) => shape.left), of[0]?.left ?? 0) - MARGIN;
  const top = Math.min(...of.map((shape) => shape.top), of[0]?.top ?? 0) - MARGIN;
  const right = Math.max(...of.map((shape) => shape.left + shape.width), left) + MARGIN;
  const bottom = Math.max(...of.map((shape) => shape.top + shape.height), top) + MARGIN;
  const isSeen = (shape: Shape) =>
    shape.left < right &&
    shape.top < bottom &&
    shape.left + shape.width > left &&
    shape.top + shape.height > top;
  const seen = shapes.filter(isSeen);
  const meant = decided.fields.toSorted((a, b) => b.score - a.score)[0]?.part;
  const control = of.find(({ part }) => part === meant) ?? of.find(({ kind }) => kind === 'field') ?? of[0];
  return {
    width: Math.max(200, right - left),
    height: Math.max(100, bottom - top),
    middle: control && {
      x: control.left + control.width / 2 - left,
      y: control.top + control.height / 2 - top,
    },
    shapes: seen.map((shape) => ({ ...shape, left: shape.left - left, top: shape.top - top })),
  };
}

function shapeOf(part: Part, kind: ShapeKind, [left, top, width, height]: NonNullable<Place>): Shape {
  const placeholder = part.field?.placeholder ?? '';
  // The words of a choice stand beside it as texts of their own.
  const name = kind === 'choice' ? '' : part.name;
  const text = kind === 'secret' && part.field === null ? '•••' : part.text || placeholder || name;
  const size = Math.max(
    LEAST_SIZE,
    Math.min(part.size || USUAL_SIZE, LARGEST_SIZE, height / LINE || USUAL_SIZE),
  );
  return {
    part: part.id,
    kind,
    left,
    top,
    width,
    height,
    lines: kind === 'dialog' || kind === 'frame' ? [] : linesOf(text, size, width, height, kind),
    on: part.checked === true || (part.checked === null && part.marked && kind === 'choice'),
    size,
    faint: part.text === '' && kind === 'field',
  };
}

/**
 * Breaks a text into lines at the width of its box; lines that do not fit are left out, since the text beside
 * the picture has them.
 */
function linesOf(
  text: string,
  size: number,
  width: number,
  height: number,
  kind: ShapeKind,
): readonly string[] {
  const most = Math.max(1, Math.floor((height + size / 2) / (size * LINE)));
  const letters = Math.max(4, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const fits = last !== undefined && (most === 1 || last.length + word.length < letters);
    if (fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  // A button is as wide as its words; a text that is alone on its line may run on.
  return most > 1 || kind !== 'text' ? shown : shown.map((line) => line.slice(0, letters + 6));
}

function kindOf(part: Part, parts: readonly Part[]): ShapeKind | null {
  switch (part.role) {
    case 'dialog':
      return 'dialog';
    case 'form':
    case 'table':
    case 'page-frame':
      return 'frame';
    case 'textbox':
    case 'select':
    case 'opener':
      return 'field';
    case 'secret':
      return 'secret';
    case 'button':
    case 'link':
    case 'tab':
    case 'pressed':
      return 'button';
    case 'radio':
    case 'toggle':
      return 'choice';
    case 'icon':
    case 'box':
      return 'box';
    case 'heading':
      return 'heading';
    case 'text':
      return part.text !== '' && !isOfChoice(part, parts) ? 'text' : null;
    default:
      return null;
  }
}

/** Whether a text stands inside a choice or a button, which is drawn with its words already. */
function isOfChoice({ parent }: Part, parts: readonly Part[]): boolean {
  const role = parts[parent]?.role;
  return role === 'radio' || role === 'toggle' || role === 'button';
}
