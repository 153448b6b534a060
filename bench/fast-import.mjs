// Pieces of the input of `git fast-import`.
import { Buffer } from 'node:buffer';

const START = 1700000000;

/** What a history that is written has come to: its last commit's mark, and the time. */
export const emptyHistory = () => ({ mark: 0, time: START });

/** A commit of `[path, content]` pairs, by default on the last one; moves the history on. */
export function commit(history, text, files, parents = history.mark === 0 ? [] : [history.mark]) {
  history.mark += 1;
  history.time += 600;
  const lines = parents.map((parent, at) => `${at === 0 ? 'from' : 'merge'} :${parent}\n`).join('');
  const who = `Ada <ada@example.org> ${history.time} +0000`;
  const head = `commit refs/heads/main\nmark :${history.mark}\nauthor ${who}\ncommitter ${who}\n`;
  const written = files.map(([path, content]) => `M 644 inline ${path}\n${data(content)}`);
  return `${head}${data(text)}${lines}${written.join('')}\n`;
}

/** A tag of the last commit. */
export function tag(history, name, annotated = true) {
  return annotated
    ? `tag ${name}\nfrom :${history.mark}\ntagger Ada <ada@example.org> ${history.time} +0000\n${data(name)}`
    : `reset refs/tags/${name}\nfrom :${history.mark}\n\n`;
}

function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
