import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../lib/page/scene.ts';
import { languagesOf } from '../../../lib/report/languages.ts';
import { button, field, group, heading, type Node, sceneOf, words } from '../engine/build.ts';
import { saidOf } from './said.ts';

/** A page in a language, with a form of it and these parts. */
function pageIn(language: string, ...inside: readonly Node[]): Scene {
  const form = [heading('API'), group(words('IP'), field('IP'), button('OK'))];
  return { ...sceneOf('API', ...inside, ...form), language };
}

describe('a name that begins like a word', () => {
  it.each([
    ['en', 'Daniel'],
    ['en', 'Andrea'],
    ['en', 'Justin'],
    ['en', 'Brandt'],
    ['en', 'Moreno'],
    ['en', 'Максим'],
    ['pl', 'Wrocław'],
    ['el', 'Αντωνόπουλος'],
    ['hr', 'Daniel'],
    ['de', 'Brandt'],
    ['es', 'Moreno'],
    ['fr', 'Daniel'],
    ['it', 'Andrea'],
    ['ar', 'اسماء'],
    ['ar', 'وصفي'],
  ])('on a page in "%s" %s goes, at the beginning of a text and inside', (language, name) => {
    const said = saidOf(pageIn(language, words(name), words(`IP ${name}`), words(`${name} API`))).join(' ');
    expect(said).not.toContain(name);
  });

  it('goes with its stem, where it is written with a capital', () => {
    expect(saidOf(pageIn('en', words('Restrictini'), words('API Restrictini'))).join(' ')).not.toMatch(
      /restrict/i,
    );
  });
});

describe('a word of the lexicon', () => {
  it.each([
    ['en', 'API Key Restrictions', 'API Key Restrictions'],
    ['de', 'Nur vertrauenswürdige IP-Adressen mit Zugriffsbeschränkungen', 'IP-Adressen'],
    ['es', 'Direcciones IP Permitidas', 'Direcciones IP Permitidas'],
    ['ru', 'Доверенные IP-адреса', 'Доверенные IP-адреса'],
  ])('of the page in "%s" stays with its ending: %s', (language, text, left) => {
    expect(saidOf(pageIn(language, words(text))).join('\n')).toContain(left);
  });

  it('keeps its stem alone before letters that are no ending', () => {
    expect(saidOf(pageIn('en', words('restrictjane')))).toContainEqual(
      expect.stringMatching(/^restrictq[qzwvj]+$/),
    );
  });

  it('of a language that the page does not speak goes', () => {
    expect(saidOf(pageIn('en', words('guardar')))).not.toContain('guardar');
    expect(saidOf(pageIn('es', words('guardar')))).toContain('guardar');
  });
});

describe('the languages of a page', () => {
  it('are the declared one, English, and what its texts speak', () => {
    const spanish = pageIn(
      'en',
      words('Direcciones IP de confianza'),
      words('Solo las direcciones permitidas'),
      words('Sin restricción, no recomendado'),
      button('Guardar cambios'),
    );
    expect([...languagesOf(spanish)]).toEqual(expect.arrayContaining(['mul', 'en', 'es']));
    expect([...languagesOf(pageIn('fr'))].sort()).toEqual(['en', 'fr', 'mul']);
  });

  it('are none that only names begin like', () => {
    const people = ['Daniel Brandt', 'Andrea Moreno', 'Baran Engel', 'Dana Todor'].map((name) => words(name));
    expect([...languagesOf(pageIn('en', ...people))].sort()).toEqual(['en', 'mul']);
  });
});
