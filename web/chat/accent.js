// The host page's accent, made dark or light enough to be read.

const READABLE = 4.5; // WCAG 2, text of any size
// the darkest ground of light paper, the lightest of dark: --tint of tokens.css
const GROUNDS = { light: [243, 241, 235], dark: [40, 44, 50] };
const ENDS = { light: [0, 0, 0], dark: [255, 255, 255] };
const MARK_SHARE = 0.15;
const STEPS = 20;

/** Style sheets that set the accent a page asks for; none where it asks for none, or names no colour. */
export function accent(host) {
  const given = host.getAttribute("accent");
  if (!given || !CSS.supports("color", given)) return [];
  const colour = channels(given);
  const sheet = new CSSStyleSheet();
  const rule = (scheme) => {
    const ink = readable(colour, scheme);
    return `:host { --accent: ${css(ink)}; --mark: ${css(mixed(GROUNDS[scheme], ink, MARK_SHARE))}; }`;
  };
  sheet.replaceSync(`${rule("light")} @media (prefers-color-scheme: dark) { ${rule("dark")} }`);
  return [sheet];
}

/** Any colour CSS knows as its three channels. */
function channels(colour) {
  const context = document.createElement("canvas").getContext("2d");
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function readable(colour, scheme) {
  for (let step = 0; step < STEPS; step += 1) {
    const tried = mixed(colour, ENDS[scheme], step / STEPS);
    if (contrast(tried, GROUNDS[scheme]) >= READABLE) return tried;
  }
  return ENDS[scheme];
}

const mixed = (a, b, share) => a.map((channel, index) => Math.round(channel + (b[index] - channel) * share));
const css = (channels) => `rgb(${channels.join(" ")})`;

function contrast(a, b) {
  const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance, as WCAG 2 defines it. */
function light(colour) {
  const [r, g, b] = colour.map((channel) => channel / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
