// Draws what a terminal shows as an SVG: text with colour codes on stdin, the picture on stdout. Of
// real output only: tmux capture-pane -e -p | node tools/picture.mjs > docs/images/plan.svg
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const [CELL, LINE, PAD, BAR] = [8.4, 19, 20, 34];
const PALETTE = [
  '#1f2430',
  '#ff6b6b',
  '#8fd694',
  '#ffd166',
  '#6fa8ff',
  '#d4a5ff',
  '#63d8e0',
  '#d7dce5',
];
const INK = '#d7dce5';
const ESCAPE = '\u001b';
const SGR = new RegExp(`(${ESCAPE}\\[[\\d;]*m)`);

const lines = readFileSync(0, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.trimEnd());
const width =
  Math.max(...lines.map((line) => stripVTControlCharacters(line).length)) * CELL + 2 * PAD;
const height = lines.length * LINE + 2 * PAD + BAR - LINE / 2;
let style = { bold: false, dim: false, color: INK };

const rows = lines.map((line, row) =>
  runs(line)
    .map((run) => draw(run, BAR + PAD + row * LINE))
    .join(''),
);
const [across, down] = [width, height].map(Math.ceil);
const svg = attributes({
  xmlns: 'http://www.w3.org/2000/svg',
  width: across,
  height: down,
  viewBox: `0 0 ${across} ${down}`,
  'font-family': "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  'font-size': 14,
});
const buttons = ['#ff5f57', '#febc2e', '#28c840'].map(
  (fill, at) => `<circle ${attributes({ cx: PAD + at * 20, cy: BAR / 2 + 3, r: 6, fill })}/>`,
);
process.stdout.write(`<svg ${svg}>
<rect width="100%" height="100%" rx="9" fill="#161a22"/>
${buttons.join('')}
${rows.join('\n')}
</svg>
`);

/** Stretches of one style; it goes on from line to line, as it does in a terminal. */
function runs(line) {
  let column = 0;
  return line.split(SGR).flatMap((part) => {
    const codes = part.startsWith(ESCAPE) ? part.slice(2, -1) : undefined;
    if (codes !== undefined)
      for (const code of codes.split(';').map(Number)) style = restyle(style, code);
    if (codes !== undefined || part === '') return [];
    const at = column;
    column += part.length;
    return part.trim() === '' ? [] : [{ text: part, at, style }];
  });
}

function restyle(old, code) {
  if (code === 0) return { bold: false, dim: false, color: INK };
  if (code === 1) return { ...old, bold: true };
  if (code === 2) return { ...old, dim: true };
  if (code === 22) return { ...old, bold: false, dim: false };
  if (code === 39) return { ...old, color: INK };
  return code % 60 >= 30 && code % 60 <= 37 ? { ...old, color: PALETTE[(code % 60) - 30] } : old;
}

/** The length is given, so that columns stay straight in every font. */
function draw({ text, at, style: { bold, dim, color } }, y) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const shape = attributes({
    x: (PAD + at * CELL).toFixed(1),
    y,
    textLength: (text.length * CELL).toFixed(1),
    'xml:space': 'preserve',
    fill: color,
    ...(bold && { 'font-weight': 700 }),
    ...(dim && { opacity: '.6' }),
  });
  return `<text ${shape}>${escaped}</text>`;
}

function attributes(values) {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}
