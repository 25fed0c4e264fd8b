/** What a plus is drawn with; a circle is drawn around it. */
const SHAPES = 'path, line, rect, polygon';
/** How many shapes a drawn sign is made of at most; a larger picture shows something else. */
const MOST_SHAPES = 6;
/** How much wider than high, or higher than wide, the strokes together may be. */
const SQUARE = 1.25;
/** The name of a picture, as kits call theirs: "plus", "plus-circle". */
const PICTURE = /^plus(?:-[a-z]+)*$/;

type Point = readonly [x: number, y: number];

/** Points of a plus, from its middle, in parts of its width and height: the middle and the four arms. */
const PAINTED: readonly Point[] = [[0, 0], ...turned([0.18, 0])];
/** Points beside the arms, near the middle and near the ends: those of a sun, a cross, a gear, four arrows are painted. */
const BLANK: readonly Point[] = [...turned([0.14, 0.14]), ...turned([0.34, 0.14])];

function turned([x, y]: Point): readonly Point[] {
  return [
    [x, y],
    [-y, x],
    [-x, -y],
    [y, -x],
  ];
}

/**
 * Whether a person sees a plus and nothing else in an element without words: a picture of two strokes, also in a ring, or a
 * sign that the style sheet writes. A plus that is turned is a cross, and none.
 * @param name what the page calls the element; where that is more than the picture's name, it is no plus alone
 */
export function showsPlus(element: Element, name: string): boolean {
  if (name !== '' && !PICTURE.test(name)) return false;
  const pictures = element.localName === 'svg' ? [element] : [...element.querySelectorAll('svg')];
  const [picture] = pictures;
  if (picture) return pictures.length === 1 && isDrawnPlus(picture);
  const only = element.childElementCount === 1 ? element.firstElementChild : null;
  return isWrittenPlus(element) || (only?.childElementCount === 0 && isWrittenPlus(only));
}

function isDrawnPlus(picture: Element): boolean {
  // Not every document that is read is drawn.
  if (!('getBBox' in picture)) return false;
  const shapes = [...picture.querySelectorAll<SVGGeometryElement>(SHAPES)].filter(isPainted);
  if (shapes.length === 0 || shapes.length > MOST_SHAPES || shapes.some(isTurned)) return false;
  const boxes = shapes.map((shape) => shape.getBBox());
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
  const isInked = ([x, y]: Point) => {
    const point = new DOMPoint(left + (0.5 + x) * width, top + (0.5 + y) * height);
    return shapes.some((shape) => shape.isPointInFill(point) || shape.isPointInStroke(point));
  };
  return Math.max(width / height, height / width) <= SQUARE && PAINTED.every(isInked) && !BLANK.some(isInked);
}

function isPainted(shape: Element): boolean {
  const { fill, stroke } = getComputedStyle(shape);
  return fill !== 'none' || stroke !== 'none';
}

/** Whether a shape stands at a slant on the screen: by its own transform, or by one of what it is in. */
function isTurned(shape: SVGGeometryElement): boolean {
  const { a, b } = shape.getScreenCTM() ?? { a: 0, b: 0 };
  return Math.max(Math.abs(a), Math.abs(b)) <= 0.99 * Math.hypot(a, b);
}

/** A plus that a style sheet writes before or behind nothing. */
function isWrittenPlus(element: Element): boolean {
  return ['::before', '::after'].some((which) =>
    /^["'][+＋]["']$/.test(getComputedStyle(element, which).content),
  );
}
