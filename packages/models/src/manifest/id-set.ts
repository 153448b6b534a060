/**
 * Which identifiers were seen, in 16 bytes each at most: their 53-bit hashes in a table that
 * doubles. Two identifiers can share a hash, so `add` says "perhaps": whoever needs to know reads
 * again.
 */
export class IdSet {
  private table = new Float64Array(1024);
  private size = 0;

  /** Whether the identifier was perhaps seen before; it is now. */
  add(id: string): boolean {
    if (this.size * 2 >= this.table.length) this.grow();
    const hash = idHash(id);
    const seen = insert(this.table, hash);
    if (!seen) this.size += 1;
    return seen;
  }

  private grow(): void {
    const table = new Float64Array(this.table.length * 2);
    for (const hash of this.table) if (hash !== 0) insert(table, hash);
    this.table = table;
  }
}

function insert(table: Float64Array, hash: number): boolean {
  let slot = hash % table.length;
  while (table[slot] !== 0) {
    if (table[slot] === hash) return true;
    slot = (slot + 1) % table.length;
  }
  table[slot] = hash;
  return false;
}

/** Two 32-bit multiplicative hashes side by side; never 0, which is an empty slot. */
function idHash(id: string): number {
  let high = 0x9e3779b1;
  let low = 0x85ebca6b;
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995) ^ (low >>> 15);
  }
  return ((high ^ (low >>> 13)) >>> 11) * 0x1_0000_0000 + (low >>> 0) + 1;
}
