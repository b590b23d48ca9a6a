// What is said to people who listen to the window. Many changes at once become one sentence.

const GATHER = 400;
const FEW = 2;

class Announcer {
  #pending: (() => string)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  message = $state('');

  /** Says one sentence now. */
  say(sentence: string): void {
    this.message = sentence;
  }

  /** Says that a state changed, or the summary when many change together. */
  status(sentence: () => string, summary: () => string): void {
    this.#pending.push(sentence);
    this.#timer ??= setTimeout(() => {
      this.message =
        this.#pending.length > FEW
          ? summary()
          : this.#pending.map((sentence) => sentence()).join(' ');
      this.#pending = [];
      this.#timer = undefined;
    }, GATHER);
  }
}

export const announcer = new Announcer();
