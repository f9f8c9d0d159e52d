// The style sheets of the chat. They are constructed, so that a page's policy on styles does not forbid them.

const NAMES = ["../tokens.css", "chat.css", "cards.css"];

/** All sheets, once they are there; a sheet that cannot be read leaves the chat plain. */
export const styles = Promise.all(NAMES.map(sheet));

async function sheet(name) {
  const made = new CSSStyleSheet();
  try {
    made.replaceSync(await (await fetch(new URL(name, import.meta.url))).text());
  } catch {
    // plain, and it works
  }
  return made;
}
