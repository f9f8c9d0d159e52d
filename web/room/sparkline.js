// Values by year as a line of 80 × 20, the last one spoken.

import { printed } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 80;
const HEIGHT = 20;
const EDGE = 3; // the last value's dot stays inside
const BEST = ["actual", "baseline", "target"]; // what stands for a year that has several

/** Draw a series of values with years; null where there is nothing to compare. */
export function sparkline(values) {
  const points = byYear(values);
  if (points.length < 2) return null;
  const last = points.at(-1);
  const drawn = scaled(points);
  const made = svg("svg", {
    class: "sparkline",
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    role: "img",
    "aria-label": `走势，${points.length} 个年份；最后是${last.year}年：${printed(last).join("")}`,
  });
  const [x, y] = drawn.at(-1);
  made.append(
    svg("polyline", { points: drawn.map((point) => point.join(",")).join(" ") }),
    svg("circle", { cx: x, cy: y, r: 2.5, class: last.role }),
  );
  return made;
}

/** One value a year, what was reached before what was aimed at. */
function byYear(values) {
  const known = new Map();
  for (const value of values) {
    const there = known.get(value.year);
    if (value.year !== null && (!there || BEST.indexOf(value.role) < BEST.indexOf(there.role))) known.set(value.year, value);
  }
  return [...known.values()].sort((a, b) => a.year - b.year);
}

function scaled(points) {
  const place = (numbers, size) => {
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    return numbers.map((one) => EDGE + (high > low ? (one - low) / (high - low) : 0.5) * (size - 2 * EDGE));
  };
  const xs = place(points.map((one) => one.year), WIDTH);
  const ys = place(points.map((one) => one.value), HEIGHT).map((y) => HEIGHT - y);
  return xs.map((x, index) => [x, ys[index]].map((one) => Number(one.toFixed(1))));
}

function svg(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
