// How the packages are built, in figures: `node tools/structure.mjs [--root DIR] [--list]`.
//
// room    a folder with sources. Of a folder that has others in it, the files that none of these
//         knows (a table, a spine, an index) stand on a floor of their own.
// floors  the longest way from the lowest room to the highest
// arrows  pairs of rooms of which one imports the other
// up      arrows that run back, in the order of rooms that leaves fewest of them
// circles groups of files that all reach each other: in the running program, and types included
import { dirname, join, relative } from 'node:path/posix';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { circlesOf } from './circles.mjs';
import { importGraph } from './import-graph.mjs';

const at = argv.indexOf('--root');
const root = at < 0 ? join(fileURLToPath(import.meta.url), '../..') : argv[at + 1];
const { files, edges } = await importGraph(root);
const own = new Set(files);
const inner = edges.filter(({ to }) => own.has(to));
const packages = [...new Set(files.map((file) => file.split('/')[1]))];

const rows = packages.map((name) => measure(name));
console.table({
  ...Object.fromEntries(rows.map(({ name, figures }) => [name, figures])),
  all: total(rows.map(({ figures }) => figures)),
});
if (argv.includes('--list'))
  for (const { name, up, circles } of rows) {
    for (const [from, to] of up) console.log(`${name}: ${from} imports ${to}, above it`);
    for (const circle of circles) console.log(`${name}: circle of ${circle.join(', ')}`);
  }

function measure(name) {
  const source = `packages/${name}/src`;
  const within = ({ from }) => from.startsWith(`${source}/`);
  const mine = inner.filter(within);
  const running = mine.filter(({ types }) => !types);
  const paths = files.filter((file) => file.startsWith(`${source}/`));
  const nodeOf = nodes(paths, mine, source);
  const arrows = new Map();
  for (const { from, to } of mine) {
    const [a, b] = [nodeOf.get(from), nodeOf.get(to)];
    if (a !== b) arrows.set(`${a}>${b}`, [a, b]);
  }
  const all = [...arrows.values()];
  const up = arrowsUp([...new Set(nodeOf.values())], all);
  const circles = circlesOf(paths, mine);
  const figures = {
    files: paths.length,
    rooms: new Set(paths.map(dirname)).size,
    floors: floors(all.filter((arrow) => !up.includes(arrow))),
    arrows: all.length,
    up: up.length,
    'circles running': circlesOf(paths, running).length,
    'circles of types too': circles.length,
  };
  return { name, figures, up, circles };
}

/** The room of each file: its folder, or the upper half of a folder that has others in it. */
function nodes(paths, arrows, source) {
  const roomOf = (path) => relative(source, dirname(path)) || '.';
  const below = (room) => (room === '.' ? '' : `${room}/`);
  const known = new Set();
  for (const { from, to } of arrows) {
    const room = roomOf(to);
    if (roomOf(from) !== room && `${roomOf(from)}/`.startsWith(below(room))) known.add(to);
  }
  for (const to of known)
    for (const arrow of arrows)
      if (arrow.from === to && roomOf(arrow.to) === roomOf(to)) known.add(arrow.to);
  const rooms = new Set(paths.map(roomOf));
  const mixed = (room) =>
    [...rooms].some((other) => other !== room && other.startsWith(below(room)));
  return new Map(
    paths.map((path) => {
      const room = roomOf(path);
      return [path, mixed(room) && !known.has(path) ? `${room} (above)` : room];
    }),
  );
}

/** The fewest arrows whose removal leaves no circle of rooms, found exactly in each such circle. */
function arrowsUp(rooms, arrows) {
  const asEdges = arrows.map(([from, to]) => ({ from, to }));
  return circlesOf(rooms, asEdges).flatMap((circle) => {
    const within = arrows.filter(([from, to]) => circle.includes(from) && circle.includes(to));
    const order = bestOrder(circle, within);
    return within.filter(([from, to]) => order.indexOf(from) < order.indexOf(to));
  });
}

/**
 * Lowest room first. For each set of rooms, the cheapest order in which they can be the lowest
 * ones, by dynamic programming over sets as bits.
 */
function bestOrder(rooms, arrows) {
  const imports = rooms.map((room) =>
    arrows.reduce(
      (bits, [from, to]) => (from === room ? bits | (1 << rooms.indexOf(to)) : bits),
      0,
    ),
  );
  const size = 1 << rooms.length;
  const cost = new Float64Array(size).fill(Infinity);
  const last = new Int8Array(size);
  cost[0] = 0;
  for (let set = 0; set < size; set++)
    for (let room = 0; room < rooms.length; room++) {
      const next = set | (1 << room);
      const price = cost[set] + bitsIn(imports[room] & ~next);
      if (next !== set && price < cost[next]) [cost[next], last[next]] = [price, room];
    }
  const order = [];
  for (let set = size - 1; set !== 0; set &= ~(1 << last[set])) order.unshift(rooms[last[set]]);
  return order;
}

function bitsIn(bits) {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function floors(arrows) {
  const known = new Map();
  const height = (room) => {
    if (!known.has(room))
      known.set(
        room,
        1 + Math.max(0, ...arrows.filter(([from]) => from === room).map(([, to]) => height(to))),
      );
    return known.get(room);
  };
  return Math.max(1, ...arrows.map(([from]) => height(from)));
}

function total(figures) {
  const sum = {};
  for (const row of figures)
    for (const [name, value] of Object.entries(row))
      sum[name] = name === 'floors' ? Math.max(sum[name] ?? 0, value) : (sum[name] ?? 0) + value;
  return sum;
}
