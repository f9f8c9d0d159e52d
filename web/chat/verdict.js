// Whether an answer helped: one of two buttons, then a reason if one is given.

import { element } from "../page.js";
import { button, icon } from "./parts.js";

const MAX_REASON = 500;

/** The two buttons and the form for a reason; `{ buttons, form }`. */
export function verdict(turn, page) {
  const form = element("form", { class: "reason", hidden: "" });
  const buttons = ["up", "down"].map((side) => {
    const label = side === "up" ? page.words.good : page.words.bad;
    return button(icon(side), () => choose(side), {
      class: "icon-button",
      title: label,
      "aria-label": label,
      "aria-pressed": String(turn.verdict === side),
    });
  });

  const choose = async (side) => {
    turn.verdict = side;
    buttons.forEach((one, index) => one.setAttribute("aria-pressed", String((index ? "down" : "up") === side)));
    ask(form, side, page, (reason) => send(reason));
    await send(null);
  };

  const send = async (reason) => {
    const { conversation_id: conversation } = turn.answer;
    const given = { conversation_id: conversation, request_id: turn.request_id, verdict: turn.verdict, reason };
    try {
      await page.feedback(given);
      page.say(page.words.told);
    } catch (error) {
      form.replaceChildren(element("span", { role: "alert" }, page.sorry(error)));
    }
  };

  return { buttons, form };
}

/** Lay out the form for a reason; what is said already can be chosen. */
function ask(form, side, page, tell) {
  const { words } = page;
  const box = element("input", { type: "text", maxlength: MAX_REASON, placeholder: words.reason[side], "aria-label": words.reason[side] });
  const ready = side === "down" ? words.reasons.map((reason) => button(reason, () => done(reason), { class: "chip" })) : [];
  const done = async (reason) => {
    if (!reason) return;
    form.replaceChildren(element("span", { class: "label" }, words.told));
    await tell(reason);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    done(box.value.trim());
  };
  form.replaceChildren(...ready, box, element("button", { type: "submit" }, words.tell));
  form.hidden = false;
}
