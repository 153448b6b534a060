const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const LONG = MONTHS.join('|');
const SHORT = MONTHS.map((month) => month.slice(0, 3)).join('|');

/** Ways to write a date that can be told from each other by one example. */
export interface DateForm {
  readonly pattern: RegExp;
  /** Of `YYYY-MM-DD`. */
  readonly write: (date: string) => string;
}

const parts = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return { year, month, day, name, short: name.slice(0, 3), one: String(Number(day)) };
};

export const DATE_FORMS: readonly DateForm[] = [
  { pattern: /\b\d{4}-\d\d-\d\d\b/, write: (date) => date },
  { pattern: /\b\d{4}\/\d\d\/\d\d\b/, write: (date) => date.replaceAll('-', '/') },
  { pattern: /\b\d{4}\.\d\d\.\d\d\b/, write: (date) => date.replaceAll('-', '.') },
  {
    pattern: /\b\d\d\.\d\d\.\d{4}\b/,
    write: (date) => date.split('-').toReversed().join('.'),
  },
  {
    pattern: new RegExp(String.raw`\b(?:${LONG}) \d\d?, \d{4}\b`),
    write: (date) => `${parts(date).name} ${parts(date).one}, ${parts(date).year}`,
  },
  {
    pattern: new RegExp(String.raw`\b(?:${SHORT}) \d\d?, \d{4}\b`),
    write: (date) => `${parts(date).short} ${parts(date).one}, ${parts(date).year}`,
  },
  {
    pattern: new RegExp(String.raw`\b\d\d? (?:${LONG}) \d{4}\b`),
    write: (date) => `${parts(date).one} ${parts(date).name} ${parts(date).year}`,
  },
  {
    pattern: new RegExp(String.raw`\b\d\d? (?:${SHORT}) \d{4}\b`),
    write: (date) => `${parts(date).one} ${parts(date).short} ${parts(date).year}`,
  },
];
