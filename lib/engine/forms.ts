import { letsInOwn, speaksOfSource } from '../lexicon/meanings.ts';
import type { Part, Scene } from '../page/scene.ts';
import type { FieldCandidate, SwitchCandidate, World } from './candidates.ts';
import { decide, type Reason, type Verdict } from './decide.ts';
import { apartFields } from './fields.ts';
import { type Pair, toForm } from './form.ts';
import { keyEvidence } from './key-evidence.ts';
import type { Decision, Given, KeyForm } from './key-form.ts';
import { findLines } from './lines.ts';
import { FIELD_RULES, isSure, UNSURE } from './rules/field.ts';
import { isOther, RESTRICTION_RULES, SWITCH_SURE } from './rules/restriction.ts';
import { shownKeys } from './shown.ts';
import { linked, toShown } from './shown-form.ts';
import { switchCandidates } from './switches.ts';
import { holds, type View, viewOf } from './view.ts';
import { followsSwitch } from './world.ts';

/**
 * Decides on a scene: which API keys it shows, and what each of their forms says. Pure. Forms in a dialog
 * hide all others; an unsure form is returned only where no form is sure.
 */
export function decideOn(scene: Scene, given: Given): Decision {
  const view = viewOf(scene);
  const weighed = decide(switchCandidates(view), RESTRICTION_RULES, view);
  const switches = weighed
    .filter(({ score }) => score >= SWITCH_SURE)
    .toSorted((a, b) => a.candidate.first.id - b.candidate.first.id);
  const world: World = {
    view,
    switches: switches.map(({ candidate }) => candidate),
    others: weighed.filter(isOther).map(({ candidate }) => candidate),
    pointed: given.pointed,
    known: given.known,
  };
  const fields = decide(fieldCandidates(view, given), FIELD_RULES, world);
  const sure = apartFields(fields.filter(isSure), view);
  const pairs = withoutSeconds(pair(switches, sure.kept, sure.besides, view), view).filter(
    (found) => found.field !== null || !isBeforeDoubt(found, fields, world),
  );
  const anchors = pairs.flatMap(({ own }) => own);
  const editable = pairs
    .map((found) => toForm(found, anchors, view, given))
    .filter((form) => isBacked(form, view));
  const listed = new Set(editable.flatMap(({ entries }) => entries.map(({ part }) => part.id)));
  const shown = shownKeys(view)
    .filter(({ candidate: { row } }) => !anchors.some((part) => holds(row, part) || holds(part, row)))
    // A row of the list that is edited is no key.
    .filter(({ candidate: { entries } }) => !entries.some(({ part }) => listed.has(part.id)))
    .map((verdict) => toShown(verdict, view, given));
  const app = editable.length === 0 ? linked(view) : [];
  const inDialogs = editable.filter(({ dialog }) => dialog !== null);
  const front = inDialogs.filter((form) => !inDialogs.some((other) => handsTo(other, form)));
  const open = [...editable, ...shown, ...app.filter(({ mode }) => mode === 'edit')];
  const forms = front.length > 0 ? front : open;
  const all = forms.length > 0 ? forms : [...unsure(fields, switches, view, given), ...app];
  return { forms: all.toSorted((a, b) => a.card.id - b.card.id), fields, switches: weighed };
}

function fieldCandidates(view: View, { denied }: Given): FieldCandidate[] {
  const fields = view.parts.filter((part) => part.role === 'textbox' && part.seen && !denied.has(part.id));
  const lines = findLines(fields, view);
  const inLines = new Set(lines.flatMap(({ inputs }) => inputs.map(({ id }) => id)));
  const single = fields.filter(({ id }) => !inLines.has(id)).map((part) => ({ part, lines: null }));
  const many = lines.flatMap((found) => (found.inputs[0] ? [{ part: found.inputs[0], lines: found }] : []));
  return [...single, ...many];
}

/** Whether a window hands its list over to a form, which then stands behind it. */
function handsTo({ behind }: KeyForm, { dialog }: KeyForm): boolean {
  return behind !== null && dialog !== null && holds(dialog, behind);
}

/** Whether the field after a switch is one to be asked about, or lists something else: then the switch is not pressed. */
function isBeforeDoubt({ found }: Pair, fields: readonly Verdict<FieldCandidate>[], world: World): boolean {
  return (
    found !== null &&
    fields.some(
      (field) =>
        ((field.score >= UNSURE && !isSure(field)) || field.because.some(({ id }) => id === 'lists-else')) &&
        followsSwitch(field.candidate, { ...world, switches: [found] }),
    )
  );
}

/** Every switch with the field that follows it; every field without a switch by itself. */
function pair(
  switches: readonly Verdict<SwitchCandidate>[],
  fields: readonly Verdict<FieldCandidate>[],
  besides: ReadonlyMap<number, readonly Part[]>,
  view: View,
): Pair[] {
  const taken = new Set<number>();
  const alsoOf = (field: Verdict<FieldCandidate> | null) =>
    (field && besides.get(field.candidate.part.id)) ?? [];
  const inDialog = (part: Part, dialog: number | undefined) =>
    dialog !== undefined && view.dialogOf(part)?.id === dialog;
  /** In a window with one choice of two sides and one field these are one form, whichever comes first. */
  const onlyIn = (dialog: number | undefined) => {
    const all = fields.filter(({ candidate: { part } }) => inDialog(part, dialog));
    const others = switches.filter(({ candidate: { first } }) => inDialog(first, dialog));
    return all.length === 1 && others.length === 1 ? all[0] : undefined;
  };
  const withSwitch = switches.map(({ candidate: found, because }, place): Pair => {
    const dialog = view.dialogOf(found.last)?.id;
    const next = switches
      .slice(place + 1)
      .find(({ candidate }) => view.dialogOf(candidate.first)?.id === dialog)?.candidate;
    const field =
      fields.find(({ candidate: { part } }) => {
        if (taken.has(part.id) || view.dialogOf(part)?.id !== dialog) return false;
        return part.id > found.first.id && (!next || part.id < next.first.id);
      }) ??
      (found.on && found.off ? onlyIn(dialog) : null) ??
      null;
    if (field) taken.add(field.candidate.part.id);
    const own = field ? [found.first, field.candidate.part] : [found.first];
    return { own, found, field, also: alsoOf(field), because };
  });
  const none: readonly Reason[] = [];
  const alone = fields
    .filter(({ candidate }) => !taken.has(candidate.part.id))
    .map(
      (field): Pair => ({
        own: [field.candidate.part],
        found: null,
        field,
        also: alsoOf(field),
        because: none,
      }),
    );
  return [...withSwitch, ...alone].sort((a, b) => (a.own[0]?.id ?? 0) - (b.own[0]?.id ?? 0));
}

/**
 * In a dialog one key is edited: where its field was found, another toggle in it asks for something else, unless a known
 * phrase says that it restricts.
 */
function withoutSeconds(pairs: readonly Pair[], view: View): Pair[] {
  const dialogOf = ({ own }: Pair) => (own[0] ? view.dialogOf(own[0])?.id : undefined);
  const withField = new Set(pairs.filter(({ field }) => field !== null).map(dialogOf));
  return pairs.filter((found) => {
    const dialog = dialogOf(found);
    const isLoose = found.found?.kind === 'toggle' && found.found.on?.meant.how !== 'certain';
    return found.field !== null || dialog === undefined || !withField.has(dialog) || !isLoose;
  });
}

/**
 * Whether a form is a key's: a switch without a field counts only where the page shows a key, or a title
 * names one.
 */
function isBacked(form: KeyForm, view: View): boolean {
  if (form.input && form.input.kind !== 'opener') return true;
  const holdsRule = (rule: string) => form.because.some(({ id }) => id === rule);
  const isSaid = holdsRule('two-sides') && !holdsRule('names-nothing') && isTitledKey(form);
  if (form.switch && form.entries.length === 0 && !isSaid && !saysIp(form.switch, form.card, view))
    return false;
  const [page] = view.parts;
  return (
    isTitledKey(form) ||
    form.because.some(({ id }) => id === 'unlocked-key') ||
    (page !== undefined && keyEvidence(page, view).length > 0)
  );
}

function isTitledKey({ because }: KeyForm): boolean {
  return because.some(({ id }) => id === 'under-key-title');
}

/**
 * Whether a switch, its headings or anything in its card says IP, or that a key works from anywhere, or a phrase that is
 * known lets in only the own machines; or a key is there, or asked what to call it.
 */
function saysIp({ choices, headings }: SwitchCandidate, card: Part, view: View): boolean {
  const around = view.inside(card).flatMap(({ text, name }) => [text, name]);
  return (
    [...choices.map(({ label }) => label), ...headings, ...around].some(speaksOfSource) ||
    choices.some(({ label, meant }) => letsInOwn(label, meant)) ||
    keyEvidence(card, view).some((found) => OF_A_KEY.has(found))
  );
}

/** What only the form of a key shows; an app or a bot has rights, too. */
const OF_A_KEY: ReadonlySet<string> = new Set(['passphrase', 'key', 'name']);

/** The one candidate that is worth a question: above the lower threshold, and ahead of every other one. */
function unsure(
  fields: readonly Verdict<FieldCandidate>[],
  switches: readonly Verdict<SwitchCandidate>[],
  view: View,
  given: Given,
): KeyForm[] {
  const [first, second] = fields
    .filter(({ score, candidate }) => score >= UNSURE && !candidate.part.disabled)
    .toSorted((a, b) => b.score - a.score);
  if (!first || (second && first.score - second.score < 2)) return [];
  const found = pair(switches, [first], new Map(), view).find(({ field }) => field !== null);
  return found ? [{ ...toForm(found, found.own, view, given), isUnsure: true }] : [];
}
