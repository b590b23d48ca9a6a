// How a bench says its figures.

export function say(text) {
  process.stdout.write(`${text}\n`);
}

export function median(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
}
