import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../lib/lexicon/concept.ts';
import { read } from '../../../lib/lexicon/read.ts';

const has = (text: string, ...concepts: Concept[]) => read(text).has(...concepts);
const isDenied = (text: string, concept: Concept) => read(text).first(concept)?.negated ?? null;

describe('a reading', () => {
  it('names concepts with their place in the folded text, the longest first at one place', () => {
    const reading = read('  Nicht   GEBUNDEN an IPs ');
    expect(reading.text).toBe('nicht gebunden an ips');
    const bound = reading.first('restrict');
    expect(bound).toMatchObject({ at: 6, length: 8, language: 'de', negated: true });
    const places = reading.hits.map(({ at, length }) => [at, -length] as const);
    expect(places).toEqual([...places].sort(([a, x], [b, y]) => a - b || x - y));
  });

  it('is the same object for the same text', () => {
    expect(read('Trusted IPs only')).toBe(read('Trusted IPs only'));
  });

  it('tells which of two concepts stands first', () => {
    expect(read('Save and edit').before('save', 'edit')).toBe(true);
    expect(read('Edit, then save').before('save', 'edit')).toBe(false);
    expect(read('Save').before('save', 'edit')).toBe(false);
  });

  it('names nothing in an empty text', () => {
    expect(read(' ').hits).toEqual([]);
    expect(read('').first('ip')).toBeNull();
  });

  it('finds a marked stem as a whole word alone', () => {
    expect(read('Portfolio').has('web')).toBe(false);
    expect(read('Address and port').has('web')).toBe(true);
    expect(read('Ports').has('web')).toBe(true);
  });

  it('finds a stem where a word begins, and short ones as whole words', () => {
    expect(has('padding', 'stage')).toBe(false);
    expect(has('additional', 'stage')).toBe(false);
    expect(has('Adds', 'stage')).toBe(true);
    expect(has('VIP level', 'ip')).toBe(false);
    expect(has('IPs', 'ip')).toBe(true);
    expect(has('IPsec', 'ip')).toBe(false);
    expect(has('IP-адрес', 'ip')).toBe(true);
    expect(has('绑定IP地址', 'ip')).toBe(true);
  });

  it('names every language in which a stem has that meaning', () => {
    expect(read('Server').first('place')?.languages).toEqual(expect.arrayContaining(['de', 'en']));
    expect(read('IP').first('ip')?.language).toBe('mul');
  });
});

describe('a denial', () => {
  it.each<readonly [string, Concept]>([
    ['No IP restriction', 'restrict'],
    ['not locked to any server', 'restrict'],
    ['Nicht an ein Netzwerk gebunden', 'restrict'],
    ['ohne Schutz', 'restrict'],
    ['sin IP vinculada', 'restrict'],
    ['bez przypisanego IP', 'restrict'],
    ['未绑定IP', 'restrict'],
    ['IP制限しない', 'restrict'],
    ['제한하지 않음', 'restrict'],
    ['kısıtlama yok', 'restrict'],
    ['Not recommended', 'recommended'],
    ['Nicht empfohlen', 'recommended'],
    ['不推荐', 'recommended'],
    ['推奨されていない', 'recommended'],
    ['önerilmiyor değil, olmadan', 'recommended'],
  ])('reaches what it denies: "%s"', (text, concept) => {
    expect(isDenied(text, concept)).toBe(true);
  });

  it.each<readonly [string, Concept]>([
    ['No, restrict access', 'restrict'],
    ['Restrict access (no exceptions)', 'restrict'],
    ['Not now. Recommended for everybody', 'recommended'],
    ['nu begränsad till mina servrar', 'restrict'],
    ['безопасный, ограничен', 'restrict'],
  ])('ends at a break, and in its own language: "%s"', (text, concept) => {
    expect(isDenied(text, concept)).toBe(false);
  });
});

describe('a short stem that begins a longer word', () => {
  it.each<readonly [string, Concept]>([
    ['Simpan perubahan', 'cancel'],
    ['IP restrictions', 'others'],
    ['Perangkat tepercaya', 'symbol'],
  ])('says nothing in another language than that of the text: "%s"', (text, concept) => {
    expect(read(text).has(concept)).toBe(false);
  });

  it.each<readonly [string, Concept]>([
    ['Peru muutokset', 'cancel'],
    ['de rest', 'others'],
  ])('keeps its meaning in its own: "%s"', (text, concept) => {
    expect(read(text).has(concept)).toBe(true);
  });
});

describe('reading many labels', () => {
  it('takes at most 10 ms for 2,000 of them that were read before', () => {
    const labels = Array.from({ length: 2_000 }, (_, n) => `Restrict key ${n} to trusted IPs`);
    for (const label of labels) read(label);
    const times = Array.from({ length: 20 }, () => {
      const began = performance.now();
      for (const label of labels) read(label);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThanOrEqual(10);
  });
});
