import type { Reason } from '../engine/decide.ts';
import type { Decision, KeyForm } from '../engine/key-form.ts';
import type { Part } from '../page/scene.ts';

/** A rule with its weight, as one short text: "named-ip +4". */
type Because = readonly string[];

/** One form as it was decided, with its parts by their ids and without any text. */
export interface DecidedForm {
  readonly card: number;
  readonly mode: KeyForm['mode'];
  readonly creates: boolean;
  readonly copies: number | null;
  readonly restriction: KeyForm['restriction'];
  /** The choices of the switch. */
  readonly switch: readonly number[];
  readonly input: string | null;
  /** The field; of an opener, its button. */
  readonly field: number | null;
  readonly stage: number | null;
  /** By entry: the kind of its token, its part, and its remove control where it has one. */
  readonly entries: readonly string[];
  readonly hidden: KeyForm['hidden'];
  readonly limit: number | null;
  readonly save: number | null;
  readonly edit: number | null;
  readonly unsure: boolean;
  readonly because: Because;
}

/** One candidate with the rules that held for it. */
export interface DecidedCandidate {
  readonly part: number;
  readonly score: number;
  readonly because: Because;
}

/** Everything that was decided on a scene, as plain data. */
export interface DecidedScene {
  readonly forms: readonly DecidedForm[];
  readonly fields: readonly DecidedCandidate[];
  readonly switches: readonly DecidedCandidate[];
}

/** Where a part is in another scene that was made of its own: -1 where it is not. */
type PlaceOf = (id: number) => number;

/**
 * A decision as plain data without any text of the page.
 * @param placeOf where its parts are in the scene that the data is for
 */
export function decidedOf(
  { forms, fields, switches }: Decision,
  placeOf: PlaceOf = (id) => id,
): DecidedScene {
  const candidates = (all: readonly { id: number; score: number; because: readonly Reason[] }[]) =>
    all
      .map(({ id, score, because }) => ({ part: placeOf(id), score, because: because.map(saidOf) }))
      .filter(({ part }) => part >= 0);
  return {
    forms: forms.map((form) => formOf(form, placeOf)).filter(isWhole),
    fields: candidates(fields.map((found) => ({ ...found, id: found.candidate.part.id }))),
    switches: candidates(switches.map((found) => ({ ...found, id: found.candidate.first.id }))),
  };
}

/** Whether nothing of a form was left out. */
function isWhole({ card, switch: choices, field, stage, entries, save, edit }: DecidedForm): boolean {
  const ids = [card, ...choices, field, stage, save, edit];
  return !ids.includes(-1) && !entries.some((entry) => entry.includes('-1'));
}

function formOf(form: KeyForm, placeOf: PlaceOf): DecidedForm {
  const { card, mode, creates, copies, restriction, input, hidden, limit } = form;
  const idOf = (part: Part | null) => (part ? placeOf(part.id) : null);
  return {
    card: placeOf(card.id),
    mode,
    creates,
    copies,
    restriction,
    switch: form.switch?.choices.map(({ part }) => placeOf(part.id)) ?? [],
    input: input?.kind ?? null,
    field: input && idOf(input.kind === 'opener' ? input.button : input.field),
    stage: input?.kind === 'chips' ? idOf(input.stage) : null,
    // Of entries that are alike some may be left out.
    entries: form.entries
      .filter(({ part }) => placeOf(part.id) >= 0)
      .map(({ token, part, remove }) => `${token.kind} ${idOf(part)}${remove ? ` ${idOf(remove)}` : ''}`),
    hidden,
    limit,
    save: idOf(form.save),
    edit: idOf(form.edit),
    unsure: form.isUnsure,
    because: form.because.map(saidOf),
  };
}

function saidOf({ id, weight }: Reason): string {
  return `${id} ${weight < 0 ? '' : '+'}${weight}`;
}

/** The differences of two decisions as lines that begin with `-` or `+`; none where they are the same. */
export function differences(one: DecidedScene, other: DecidedScene): readonly string[] {
  const lines = (decided: DecidedScene) => [
    ...decided.forms.map((form) => `form ${JSON.stringify(form)}`),
    ...decided.fields.map((field) => `field ${JSON.stringify(field)}`),
    ...decided.switches.map((found) => `switch ${JSON.stringify(found)}`),
  ];
  const [before, after] = [lines(one), lines(other)];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}
