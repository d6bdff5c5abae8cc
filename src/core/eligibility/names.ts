/** Gives each name a number of its own, so that what people have and what rules accept meet as numbers. */
export class Names {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  numberOf(name: string): number {
    const found = this.numbers.get(name);
    if (found !== undefined) return found;
    this.numbers.set(name, this.numbers.size);
    return this.numbers.size - 1;
  }

  numbersOf(names: readonly string[]): number[] {
    return names.map((name) => this.numberOf(name));
  }

  setOf(names: Iterable<string>): NameSet {
    return new NameSet(this.numbersOf([...names]));
  }
}

/** A set of numbered names. */
export class NameSet {
  readonly numbers: readonly number[];
  private readonly members: Uint8Array;

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
    this.members = new Uint8Array(Math.max(0, ...numbers) + 1);
    for (const number of numbers) this.members[number] = 1;
  }

  has(number: number): boolean {
    return number < this.members.length && this.members[number] === 1;
  }

  hasAny(numbers: readonly number[]): boolean {
    for (const number of numbers) if (this.has(number)) return true;
    return false;
  }
}
