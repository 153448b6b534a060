/**
 * A reproducible source of numbers: the same seed gives the same package on every machine
 * (mulberry32).
 */
export function randomFrom(seed) {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  const sample = (list, count) => {
    const left = [...list];
    const taken = [];
    while (taken.length < count && left.length > 0)
      taken.push(...left.splice(below(left.length), 1));
    return taken;
  };
  return { next, below, pick, sample };
}
