// Text to the clipboard, also where the page is not served over https.

import { element } from "../page.js";
import { button } from "./parts.js";

const SHOWN_MS = 1500;

/** A button that copies what `text()` gives, and says so. */
export function copyButton(label, text, page) {
  const made = button(label, async () => {
    const done = await copy(text(), made);
    page.say(done ? page.words.copied : page.words.notCopied);
    made.textContent = done ? page.words.copied : label;
    setTimeout(() => { made.textContent = label; }, SHOWN_MS);
  }, { class: "quiet-button" });
  return made;
}

async function copy(text, beside) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, beside); // over http there is no clipboard to write to, or it is forbidden
  }
}

function copySelected(text, beside) {
  const box = element("textarea", { class: "visually-hidden", "aria-hidden": "true" });
  box.value = text;
  beside.after(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  beside.focus();
  return done;
}
