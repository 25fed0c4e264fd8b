import fc from 'fast-check';

/** A call as it happened: from where, and when (UTC ms, a whole second). */
export interface Call {
  readonly from: string;
  readonly at: number;
}

/** What a log is written with besides its calls. */
export interface Hand {
  /** Minutes east of UTC. */
  readonly offset: number;
  readonly end: '\n' | '\r\n' | '\r';
  readonly separator: ',' | ';' | '\t';
  /** How columns and pairs are mixed. */
  readonly turn: number;
  /** Four numbers with points: a version, a price, an id. */
  readonly noise: string;
}

const octet = fc.integer({ min: 1, max: 254 });
const v4 = fc
  .tuple(fc.constantFrom(45, 78, 93, 185, 203), octet, octet, octet)
  .map((parts) => parts.join('.'));
const v6 = fc.tuple(octet, octet).map(([a, b]) => `2a01:${a.toString(16)}::${b.toString(16)}`);

export const calls: fc.Arbitrary<Call[]> = fc.array(
  fc.record({
    from: fc.oneof({ weight: 4, arbitrary: v4 }, { weight: 1, arbitrary: v6 }),
    at: fc
      .integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2026, 11, 19) / 1000 })
      .map((s) => s * 1000),
  }),
  { minLength: 1, maxLength: 25 },
);

export const hand: fc.Arbitrary<Hand> = fc.record({
  offset: fc.constantFrom(-480, -300, 0, 60, 330, 480),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  separator: fc.constantFrom(',', ';', '\t'),
  turn: fc.nat(20),
  noise: fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.')),
});

const two = (value: number) => String(value).padStart(2, '0');
const signed = (offset: number, colon: string) =>
  `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${colon}${two(Math.abs(offset) % 60)}`;
const local = ({ at }: Call, { offset }: Hand) => new Date(at + offset * 60_000).toISOString();
const stamp = (call: Call, hand: Hand) => local(call, hand).slice(0, 19).replace('T', ' ');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const turned = <Item>(items: readonly Item[], turn: number) => [
  ...items.slice(turn % items.length),
  ...items.slice(0, turn % items.length),
];

function clf(call: Call, hand: Hand): string {
  const [date = '', clock = ''] = stamp(call, hand).split(' ');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${clock} ${signed(hand.offset, '')}`;
}

const AGENT = (noise: string) => `Mozilla/5.0 (X11; Linux x86_64) Chrome/${noise} Safari/${noise}`;

type Writer = (calls: readonly Call[], hand: Hand) => string;

function table(calls: readonly Call[], hand: Hand, names: readonly string[]): string {
  const { separator, turn, end, noise } = hand;
  const rows = calls.map((call, n) => [stamp(call, hand), call.from, noise, `${noise} (Windows)`, `${n}`]);
  return [names, ...rows].map((row) => turned(row, turn).join(separator)).join(end);
}

/** A log in each format, with the calls in it and noise around them. */
export const writers: Readonly<Record<string, Writer>> = {
  'a table with its zone in the head': (calls, hand) =>
    table(calls, hand, [`Time (UTC${signed(hand.offset, ':')})`, 'IP address', 'Version', 'Device', 'No']),
  'a Chinese table': (calls, hand) =>
    table(calls, hand, [`时间(UTC${signed(hand.offset, ':')})`, '登录IP', '版本', '设备', '编号']),
  'a table with an offset in each row': (calls, hand) =>
    [
      turned(['ip', 'time', 'app version'], hand.turn).join(hand.separator),
      ...calls.map((call) =>
        turned(
          [call.from, `${local(call, hand).slice(0, 19)}${signed(hand.offset, ':')}`, hand.noise],
          hand.turn,
        ).join(hand.separator),
      ),
    ].join(hand.end),
  'a JSON array': (calls, hand) =>
    JSON.stringify(
      calls.map(({ from, at }) => ({ version: hand.noise, ip: from, time: at, price: hand.noise })),
    ),
  'nested JSON': (calls, hand) =>
    JSON.stringify({
      data: {
        list: calls.map((call) => ({
          session: { creationDate: '2020-01-01T00:00:00Z' },
          eventTime: new Date(call.at).toISOString(),
          client: { ip: call.from, version: hand.noise, userAgent: AGENT(hand.noise) },
          destination: { ip: hand.noise },
        })),
      },
    }),
  'JSON lines': (calls, hand) =>
    calls
      .map(({ from, at }) =>
        JSON.stringify({ ts: at / 1000, remote_addr: from, user_agent: AGENT(hand.noise) }),
      )
      .join(hand.end),
  'key=value': (calls, hand) =>
    calls
      .map((call) =>
        turned(
          [
            `time=${new Date(call.at).toISOString()}`,
            `src=${call.from}`,
            `version=${hand.noise}`,
            `dst=${hand.noise}`,
          ],
          hand.turn,
        ).join(' '),
      )
      .join(hand.end),
  'a web server’s log': (calls, hand) =>
    calls
      .map(
        (call) =>
          `${call.from} - - [${clf(call, hand)}] "GET /${hand.noise} HTTP/1.1" 200 12 "-" "${AGENT(hand.noise)}"`,
      )
      .join(hand.end),
  'a log of a proxy': (calls, hand) =>
    calls
      .map(
        (call) =>
          `${call.at / 1000}.079 120 ${call.from} TCP_MISS/200 4512 GET http://x/ - HIER_DIRECT/${hand.noise} -`,
      )
      .join(hand.end),
  'cells on lines of their own': (calls, hand) =>
    [
      ...turned(['Time', 'IP', 'Device'], hand.turn),
      ...calls.flatMap((call) =>
        turned(
          [`${new Date(call.at).toISOString()}`, call.from, `Chrome V${hand.noise} (Windows)`],
          hand.turn,
        ),
      ),
    ].join(hand.end),
  'plain lines': (calls, hand) =>
    calls
      .map(
        (call) =>
          `${stamp(call, hand)} UTC${signed(hand.offset, ':')} login from ${call.from} with app ${hand.noise}`,
      )
      .join(hand.end),
};
