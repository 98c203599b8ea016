import { history as words } from '../words.js';
import { number } from '../format.js';

export const DOTS = 1;
const DAY_MS = 86_400_000;
const SPLITS = 4;

/**
 * The chart of one measure: a thin bar for the spread within a session, a dot for its mean, a
 * dashed line at the start and the grey band in which nothing is called a change.
 */
export function trendOption({ points, start, style, span, said, colours: c }) {
  const colour = c[style.colour];
  const quiet = { axisLabel: { color: c.ink, hideOverlap: true }, axisLine: { lineStyle: { color: c.line } }, axisTick: { lineStyle: { color: c.line } } };
  const [low, high] = range(points, start);
  const digits = stepDigits(high - low);
  return {
    animation: false,
    textStyle: { fontFamily: c.font },
    grid: { left: 52, right: 36, top: 10, bottom: 26 },
    xAxis: { ...quiet, type: 'time', min: span.fromMs - DAY_MS, max: span.toMs + DAY_MS, splitNumber: SPLITS, splitLine: { show: false } },
    yAxis: {
      ...quiet,
      type: 'value',
      min: low,
      max: high,
      scale: true,
      splitNumber: SPLITS,
      axisLabel: { ...quiet.axisLabel, showMinLabel: false, showMaxLabel: false, formatter: (v) => `${number(v, digits)}${style.unit}` },
      axisLine: { show: false },
      splitLine: { lineStyle: { color: c.line }, showMinLine: false, showMaxLine: false },
    },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: c.surface,
      borderColor: c.line,
      textStyle: { color: c.ink, fontSize: 12, fontFamily: c.font },
      formatter: ({ dataIndex }) => said(points[dataIndex]).split(' · ').join('\n'),
    },
    series: [
      { type: 'custom', silent: true, renderItem: spread(colour), data: points.map((p) => [p.timeMs, p.mean - (p.sd ?? 0), p.mean + (p.sd ?? 0)]) },
      {
        type: 'scatter',
        symbolSize: points.length > 60 ? 5 : 7,
        itemStyle: { color: colour },
        emphasis: { scale: 1.8, itemStyle: { borderColor: c.ink, borderWidth: 1.5 } },
        data: points.map((p) => [p.timeMs, p.mean]),
        ...marks(start, c),
      },
    ],
  };
}

const spread = (colour) => (params, api) => {
  const [x, top] = api.coord([api.value(0), api.value(2)]);
  const bottom = api.coord([api.value(0), api.value(1)])[1];
  return {
    type: 'line',
    shape: { x1: x, y1: top, x2: x, y2: bottom },
    style: { stroke: colour, lineWidth: 1.5, opacity: 0.4 },
  };
};

function marks(start, c) {
  if (!start) return {};
  const { mean, halfWidth } = start;
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: c.grey, type: 'dashed', width: 1.25 },
      label: { formatter: words.start, position: 'end', distance: 4, color: c.ink, fontSize: 11 },
      data: [{ yAxis: mean }],
    },
    markArea: halfWidth && {
      silent: true,
      itemStyle: { color: 'rgba(128,128,128,0.2)' },
      data: [[{ yAxis: mean - halfWidth }, { yAxis: mean + halfWidth }]],
    },
  };
}

/** All dots with their bars, the start and its band, and a little room. */
function range(points, start) {
  const all = points.flatMap(({ mean, sd }) => [mean - (sd ?? 0), mean + (sd ?? 0)]);
  if (start) all.push(start.mean - (start.halfWidth ?? 0), start.mean + (start.halfWidth ?? 0));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || Math.abs(high) || 1) * 0.08;
  return [low - room, high + room];
}

/** As many digits as the steps of an axis differ in, which are 1, 2, 3 or 5 of some power of ten. */
function stepDigits(span) {
  const step = span / SPLITS;
  const power = Math.floor(Math.log10(step));
  return Math.max(0, -(step / 10 ** power < 7 ? power : power + 1));
}
