// Puts 问策 on a page: <script src="https://HOST/widget.js"></script>. Its data-… become attributes of <wence-chat>.
(() => {
  const script = document.currentScript ?? document.querySelector('script[src*="widget.js"]');
  const given = ["accent", "document", "lang", "name", "open", "position", "suggestions"];

  const put = () => {
    if (document.querySelector("wence-chat")) return; // the page has written one itself
    const chat = document.createElement("wence-chat");
    for (const name of given) if (name in script.dataset) chat.setAttribute(name, script.dataset[name]);
    document.body.append(chat);
  };

  import(new URL("static/chat/element.js", script.src).href).then(() => {
    if (document.body) put();
    else addEventListener("DOMContentLoaded", put, { once: true });
  });
})();
