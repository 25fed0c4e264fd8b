import { describe, expect, it } from 'vitest';
import { popupView } from '../../../lib/overview/popup.ts';
import { english } from './english.ts';
import { day, reportOf, snapshotOf } from './scene.ts';

describe('a look at API Connect that brought nothing', () => {
  const notes = (why: 'logged-out' | 'slow' | 'failed' | 'garbage' | 'not-spoken', isKnown: boolean) => {
    const connect = isKnown ? reportOf() : null;
    const snapshot = snapshotOf([], { connect, connectTrouble: { at: day(1), why } });
    return popupView(snapshot, day(1)).feed.notes.map(({ text }) => english(text));
  };

  it.each([
    ['logged-out', /asks for a login/],
    ['slow', /did not answer in time/],
    ['failed', /could not be asked/],
    ['garbage', /does not understand/],
    ['not-spoken', /does not say which keys work/],
  ] as const)('is told where it was %s', (why, words) => {
    expect(notes(why, false)).toEqual([expect.stringMatching(words)]);
    expect(notes(why, false)[0]).not.toContain('What is shown');
    expect(notes(why, true)[0]).toContain('What is shown of it is from 12 Dec');
  });

  it('is not told once there is an answer', () => {
    expect(popupView(snapshotOf([], { connect: reportOf() }), day(1)).feed.notes).toEqual([]);
  });
});

it.each([
  [
    1,
    '1 connection is told by Acme in a way that Keyfence does not understand, so nothing certain is said of it.',
  ],
  [
    2,
    '2 connections are told by Acme in a way that Keyfence does not understand, so nothing certain is said of them.',
  ],
])('%i connection that could not be read is told in the popup', (unread, says) => {
  const connect = { ...reportOf(), unread };
  expect(popupView(snapshotOf([], { connect }), day(1)).feed.notes.map(({ text }) => english(text))).toEqual([
    says,
  ]);
});
