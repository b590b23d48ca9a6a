// English made long and strange, to see what a layout can take without knowing a language.
//
// The same as `src-tauri/words/src/pseudo.rs`; a test on either side holds both to one example.

const PLAIN = 'abcdeghiklnoprstuyzACDEGHIKLNOPRSTUYZ';
const STRANGE = 'áƀçđéĝĥíķļñóþŕšţúýžÁÇĐÉĜĤÍĶĻÑÓÞŔŠŢÚÝŽ';
/** What long texts get: as long as the longest words of German settings. */
const LONG = 'Ķöñţéñýéřƀíñđúñĝšéíñšţéļļúñĝéñ';

/** A text as the pseudo-language has it. */
export function pseudo(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const end = text.trimEnd();
  const strange = [...end].map((letter) => STRANGE[PLAIN.indexOf(letter)] ?? letter).join('');
  const grown = text.length >= 24 ? ` ${LONG}` : '~'.repeat(Math.ceil((text.length * 2) / 5));
  return strange + grown + text.slice(end.length);
}
