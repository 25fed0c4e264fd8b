import { describe, expect, it } from 'vitest';
import {
  isReady,
  type Pose,
  type Scrolled,
  type Standing,
  standOn,
} from '../../../lib/assistant/standing.ts';

const POSE: Pose = { label: 'Fill 2 IPs', left: 100, top: 200 };

/** Poses 100 ms apart, the first at 0; what stands at the end. */
function stand(poses: readonly Pose[], scrolled: Scrolled | null = null): [Standing, number] {
  const [first, ...rest] = poses;
  if (!first) throw new Error('no pose');
  let standing = standOn(undefined, first, null, 0);
  let now = 0;
  for (const pose of rest) {
    now += 100;
    standing = standOn(standing, pose, scrolled, now);
  }
  return [standing, now];
}

const times = (n: number, pose: (n: number) => Pose) => Array.from({ length: n }, (_, index) => pose(index));

describe('a press in the assistant', () => {
  it('counts once the button has stood for 500 ms', () => {
    const [early, soon] = stand(times(5, () => POSE));
    expect(isReady(early, 'pointer', soon)).toBe(false);
    expect(isReady(early, 'pointer', 500)).toBe(true);
  });

  it('does not count on a button that nobody has looked at', () => {
    expect(isReady(undefined, 'pointer', 1e6)).toBe(false);
    expect(isReady(undefined, 'keys', 1e6)).toBe(false);
  });

  it('does not count while the label has just changed, by pointer or key', () => {
    const [standing, now] = stand([...times(9, () => POSE), { ...POSE, label: 'Restrict and fill' }]);
    expect(isReady(standing, 'pointer', now + 499)).toBe(false);
    expect(isReady(standing, 'keys', now + 499)).toBe(false);
    expect(isReady(standing, 'keys', now + 500)).toBe(true);
  });

  it('does not count after a move of more than 4 px, except by key', () => {
    const [standing, now] = stand([...times(9, () => POSE), { ...POSE, left: 105 }]);
    expect(isReady(standing, 'pointer', now + 499)).toBe(false);
    expect(isReady(standing, 'keys', now)).toBe(true);
  });

  it('counts after a move of 4 px', () => {
    const [standing, now] = stand([...times(9, () => POSE), { ...POSE, top: 204 }]);
    expect(isReady(standing, 'pointer', now)).toBe(true);
  });

  it('does not count on a button that drifts by 1 px at a time', () => {
    const [standing, now] = stand(times(20, (n) => ({ ...POSE, left: POSE.left + n })));
    expect(isReady(standing, 'pointer', now)).toBe(false);
  });

  it('counts on a button that the user scrolls along with the page', () => {
    const poses = times(20, (n) => ({ ...POSE, top: POSE.top - 40 * n }));
    const [standing, now] = stand(poses, { x: 0, y: 40 });
    expect(isReady(standing, 'pointer', now)).toBe(true);
  });

  it('does not count on a button that moves otherwise than the scroll explains', () => {
    const poses = times(20, (n) => ({ ...POSE, top: POSE.top + 40 * n }));
    const [standing, now] = stand(poses, { x: 0, y: 40 });
    expect(isReady(standing, 'pointer', now)).toBe(false);
  });
});
