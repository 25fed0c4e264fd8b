import { plainText } from './addresses/writing.ts';
import { fieldRoleOf } from './names.ts';
import type { LogField } from './record.ts';
import { timeOfCell, timesIn } from './times/find.ts';
import type { FoundTime, Spelled } from './times/spelled.ts';
import { type Zone, zoneOf } from './times/zone.ts';

/** The times of one record. */
export interface When {
  /** When the use was; several where their names say equally well that they are it. */
  readonly event: readonly Spelled[];
  /** All of them: each may show which of its numbers is the day. */
  readonly all: readonly Spelled[];
}

/** The time that a line of plain text begins with: what stands in the lines below goes on from there. */
export function lineBegin(fields: readonly LogField[], fileZone: Zone | null): When {
  const [first] = fields;
  const text = first?.role.address === 'unnamed' ? plainText(first.text) : '';
  const [time] = timesIn(text.slice(0, 60));
  return time && time.index <= AT_BEGIN ? whenOf(fields, fileZone) : { event: [], all: [] };
}

interface Ranked {
  readonly spelled: Spelled;
  readonly rank: number;
}

const UNNAMED_FIRST = 2;
const UNNAMED = 1;
/** A time without its year gives way to any other. */
const YEARLESS = 3;

/**
 * Chooses the time of the use: by the names of the fields, in plain text the first. A day and a clock in two
 * fields are joined.
 */
export function whenOf(fields: readonly LogField[], fileZone: Zone | null): When {
  const ranked: Ranked[] = [];
  let zone: Zone | null = null;
  for (const { role, text } of fields) {
    if (role.isZone) zone = zoneOf(text) ?? zone;
    else if (role.time !== null) addNamed(ranked, text, role.time, role.zone);
    else if (role.address === 'unnamed') addUnnamed(ranked, plainText(text));
  }
  const zoned = ranked.map(({ spelled, rank }) => ({
    spelled:
      spelled.zone === null && spelled.epoch === null ? { ...spelled, zone: zone ?? fileZone } : spelled,
    rank: spelled.day?.kind === 'yearless' ? rank - YEARLESS : rank,
  }));
  return { event: eventOf(zoned), all: zoned.map(({ spelled }) => spelled) };
}

function addNamed(ranked: Ranked[], text: string, rank: number, zone: Zone | null): void {
  const spelled = timeOfCell(plainText(text));
  if (!spelled) return;
  ranked.push({
    rank,
    spelled: spelled.zone === null && spelled.epoch === null ? { ...spelled, zone } : spelled,
  });
}

function addUnnamed(ranked: Ranked[], text: string): void {
  const times = timesIn(text).filter(isMoment);
  times.forEach((time, at) => {
    const rank = rankInText(text, time) ?? (at === 0 && ranked.length === 0 ? UNNAMED_FIRST : UNNAMED);
    ranked.push({ spelled: time, rank });
  });
  const alone = times.length === 0 && ranked.length === 0 && text.length < 24 ? timeOfCell(text) : null;
  if (alone) ranked.push({ spelled: alone, rank: UNNAMED_FIRST });
}

/** In running text a day without a clock is no moment of a use, unless a line begins with it. */
function isMoment({ epoch, clock, index }: FoundTime): boolean {
  return epoch !== null || clock !== null || index <= AT_BEGIN;
}

const AT_BEGIN = 2;

const NAME_BEFORE = /([\p{L}_][\p{L}\p{N}_]*)["']?[=:]\s?["'[(]?$/u;

function rankInText(text: string, { index }: FoundTime): number | null {
  const [, name] = NAME_BEFORE.exec(text.slice(Math.max(0, index - 24), index)) ?? [];
  return name ? fieldRoleOf(name).time : null;
}

function eventOf(ranked: readonly Ranked[]): Spelled[] {
  const usable = ranked.filter(
    ({ rank, spelled }) => rank > 0 || (spelled.day?.kind === 'yearless' && rank > -YEARLESS),
  );
  const top = Math.max(...usable.map(({ rank }) => rank));
  const best = usable.filter(({ rank }) => rank === top).map(({ spelled }) => spelled);
  const whole = best.filter(({ epoch, day, clock }) => epoch !== null || (day && clock));
  if (whole.length > 0) return top <= UNNAMED_FIRST ? whole.slice(0, 1) : whole;
  return joined(
    best,
    usable.map(({ spelled }) => spelled),
  );
}

/** A day of one field with the clock of another. */
function joined(best: readonly Spelled[], all: readonly Spelled[]): Spelled[] {
  const day = best.find((one) => one.day) ?? all.find((one) => one.day && !one.clock);
  const clock = best.find((one) => one.clock) ?? all.find((one) => one.clock && !one.day);
  if (!day) return [];
  if (!clock || clock === day) return [day];
  return [{ epoch: null, day: day.day, clock: clock.clock, zone: clock.zone ?? day.zone }];
}
